package org.hito.gateway.chain;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.hito.gateway.chain.domain.Node;
import org.hito.kit.domain.LocalisedText;

/**
 * What a service answers about things.
 *
 * @param leading the relations by which things refer to others, by kind
 * @param neighbours relations that the rows of the things do not contain
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(Map<String, List<Leading>> leading, List<Thing> things, List<Relation> neighbours) {

  Answer {
    leading = leading == null ? Map.of() : leading;
    things = things == null ? List.of() : things;
    neighbours = neighbours == null ? List.of() : neighbours;
  }

  /** A relation and the kind it refers to. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Leading(String relation, String to) {}

  /**
   * A thing.
   *
   * @param named the name by which it was found, if that is not its code
   * @param aliases null if it is of a kind that has none
   * @param leads the codes it leads to, by each of the relations of its kind in their order
   * @param figures how it is doing
   */
  record Thing(
      String kind,
      String code,
      LocalisedText name,
      String named,
      List<String> aliases,
      List<List<String>> leads,
      @JsonAnySetter Map<String, JsonNode> figures) {

    Thing {
      figures = figures == null ? Map.of() : figures;
    }

    Node node() {
      return new Node(kind, code);
    }

    Description description() {
      return new Description(name, figures);
    }
  }

  /** What a thing is called and how it is doing. */
  record Description(LocalisedText name, Map<String, JsonNode> figures) {}

  /**
   * The neighbours of things of a kind in one relation and direction.
   *
   * @param filter the filter by which the list of the neighbours finds them; null if there is none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Relation(
      String kind, String relation, String to, boolean backwards, String filter, List<Row> of) {}

  /**
   * The neighbours of one thing.
   *
   * @param count how many it has
   * @param codes the first of them
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Row(String code, long count, List<String> codes) {}
}
