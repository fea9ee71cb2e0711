package org.hito.catalog;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;

/** The references of an item, by the names of its members. */
final class References {

  /** A list of indicators in a sum; a plain word in a count and a gate. */
  private static final String ALSO_A_WORD = "of";

  private static final Map<String, Kind> BY_MEMBER =
      Map.ofEntries(
          entry("owner", Kind.ORGANISATION),
          entry("owners", Kind.ORGANISATION),
          entry("partners", Kind.ORGANISATION),
          entry("organisation", Kind.ORGANISATION),
          entry("convenors", Kind.ORGANISATION),
          entry("host", Kind.ORGANISATION),
          entry("lead", Kind.ORGANISATION),
          entry("steward", Kind.ORGANISATION),
          entry("funders", Kind.ORGANISATION),
          entry("forum", Kind.FORUM),
          entry("parent", Kind.FORUM),
          entry("createdBy", Kind.COMMITMENT),
          entry("meeting", Kind.MEETING),
          entry("strategy", Kind.STRATEGY),
          entry("buildsOn", Kind.STRATEGY),
          entry("alternativeTo", Kind.INITIATIVE),
          entry("initiatives", Kind.INITIATIVE),
          entry("indicator", Kind.INDICATOR),
          entry("indicators", Kind.INDICATOR),
          entry(ALSO_A_WORD, Kind.INDICATOR),
          entry("numerator", Kind.INDICATOR),
          entry("denominator", Kind.INDICATOR));

  private References() {}

  /** Each as the kind and the code it names. */
  static Stream<String> of(Item item) {
    return Walk.below(item.declared())
        .filter(JsonNode::isObject)
        .flatMap(object -> object.properties().stream())
        .filter(member -> BY_MEMBER.containsKey(member.getKey()))
        .filter(member -> !member.getKey().equals(ALSO_A_WORD) || member.getValue().isArray())
        .flatMap(member -> codes(BY_MEMBER.get(member.getKey()), member.getValue()));
  }

  /** The pillars and phases a strategy has. */
  static Stream<String> parts(Item strategy) {
    return Stream.of("pillar", "phase")
        .flatMap(
            part ->
                Walk.below(strategy.declared().path(part + "s"))
                    .filter(one -> one.has("code"))
                    .map(
                        one -> strategy.identity() + " " + part + " " + one.path("code").asText()));
  }

  /** The pillar and the phase of an item, in the form of {@link #parts}. */
  static Stream<String> toParts(Item item) {
    return Stream.of("pillar", "phase")
        .filter(part -> item.declared().has(part))
        .map(
            part ->
                item.declared().path("strategy").asText()
                    + " "
                    + part
                    + " "
                    + item.declared().path(part).asText());
  }

  private static Stream<String> codes(Kind kind, JsonNode value) {
    Stream<JsonNode> codes = value.isArray() ? Walk.below(value).skip(1) : Stream.of(value);
    return codes
        .filter(code -> code.isTextual() && !value.path(0).isObject())
        .map(code -> kind + " " + code.textValue());
  }
}
