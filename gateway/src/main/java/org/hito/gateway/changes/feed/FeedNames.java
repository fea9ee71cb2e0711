package org.hito.gateway.changes.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Descriptions;
import org.hito.gateway.views.Names;
import org.hito.gateway.views.Panel;
import org.hito.kit.language.Language;

/** What a feed calls agencies and the things that it selects: by their codes if unknown. */
final class FeedNames {

  private static final Map<String, Kind> SELECTED =
      Map.of(
          "forum", Kind.FORUM,
          "owner", Kind.ORGANISATION,
          "strategy", Kind.STRATEGY,
          "indicator", Kind.INDICATOR);

  private final Language language;
  private final Descriptions known = new Descriptions();

  private FeedNames(Language language) {
    this.language = language;
  }

  static Future<FeedNames> read(
      Panel panel, ChangeFilter filter, List<JsonNode> changes, Language language) {
    Map<Kind, Collection<String>> codes = new LinkedHashMap<>();
    codes.put(
        Kind.ORGANISATION,
        Stream.of(
                filter.agencies().stream(),
                filter.states().getOrDefault("owner", List.of()).stream(),
                changes.stream().map(change -> change.path("agency").asText()))
            .flatMap(some -> some)
            .distinct()
            .toList());
    SELECTED.forEach(
        (name, kind) -> codes.putIfAbsent(kind, filter.states().getOrDefault(name, List.of())));
    var names = new FeedNames(language);
    return names.known.learn(panel, codes).map(names);
  }

  String agency(String code) {
    return of(Kind.ORGANISATION, code);
  }

  /** What a filter on states selects. */
  String selected(String filter, String code) {
    Kind kind = SELECTED.get(filter);
    return kind == null ? code : of(kind, code);
  }

  private String of(Kind kind, String code) {
    JsonNode name = known.of(kind.wireName(), code).path("name");
    return name.isObject() ? Names.in(language, name) : code;
  }
}
