package org.hito.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Names;
import org.hito.gateway.views.ViewJson;
import org.hito.kit.language.Language;

/**
 * A search result.
 *
 * @param row as its service returns it
 */
record Hit(Place place, JsonNode row) {

  /** The ranks by their numbers: how well a thing matches. */
  private static final List<String> RANKS =
      List.of("CODE", "EXACT", "PREFIX", "NAME", "ALIAS", "WORDS");

  static Hit of(JsonNode row) {
    var place =
        new Place(
            row.path("rank").intValue(),
            row.path("code").textValue(),
            row.path("kind").textValue());
    return new Hit(place, row);
  }

  /** The hit as the API returns it. */
  ObjectNode shown(Language language) {
    Kind kind = Kind.named(place.kind()).orElseThrow();
    ObjectNode shown = (ObjectNode) ViewJson.tree(new Thing(place.kind(), place.code()));
    Names.show(shown, row, language);
    shown.set("matched", ViewJson.tree(matched()));
    shown.put("href", kind.collection() + "/" + place.code());
    return shown;
  }

  // names are lines: English, Spanish, then aliases
  private Matched matched() {
    String as = RANKS.get(place.rank());
    int line = row.path("line").intValue();
    boolean same = row.path("en").equals(row.path("es"));
    return switch (line) {
      case 0 -> new Matched(as, "code", place.code(), null);
      case 1 -> new Matched(as, "name", text(), same ? null : "en");
      case 2 -> new Matched(as, "name", text(), same ? null : "es");
      default -> new Matched(as, "alias", text(), null);
    };
  }

  private String text() {
    return row.path("text").textValue();
  }

  private record Thing(String kind, String code) {}

  /**
   * The part of it that matched.
   *
   * @param as how well
   * @param in {@code code}, {@code name} or {@code alias}
   * @param language of a name; absent if it is the same in both
   */
  private record Matched(String as, String in, String text, String language) {}
}
