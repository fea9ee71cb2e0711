package org.hito.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Panel;
import org.hito.kit.domain.Texts;
import org.hito.kit.language.Language;

/** Asks each service once for a page of hits, and merges the pages. */
public final class Searching {

  private static final String SEARCH = "/internal/v1/search";
  private static final int LONGEST = 500;
  private static final int MOST_WORDS = 8;

  private Searching() {}

  /**
   * The result of a search.
   *
   * @param counts all hits by kind, where the owner of the kind answered
   * @param atLeast the kinds whose hits were not all counted; null if there are none
   * @param end the place of the last one, if there are more
   */
  record Found(
      List<JsonNode> items, Map<String, Long> counts, List<String> atLeast, Optional<String> end) {}

  /** The best hits of all kinds. */
  public static Future<List<JsonNode>> first(Panel panel, Language language, String q, int limit) {
    return page(panel, language, words(q), EnumSet.allOf(Kind.class), Place.START, limit)
        .map(Found::items);
  }

  /** The words to search for; 400 if they are empty or too long. */
  static String words(String given) {
    String q = Texts.composed(given.strip());
    if (q.isEmpty() || q.codePointCount(0, q.length()) > LONGEST) {
      throw Query.invalid("q", q, "search");
    }
    return q;
  }

  static Future<Found> page(
      Panel panel, Language language, String q, Set<Kind> kinds, Place after, int limit) {
    Question question = Question.of(q, kinds, after, language, limit + 1);
    Set<Upstream> owners = kinds.stream().map(Kind::owner).collect(Collectors.toSet());
    return panel
        .ask(SEARCH, owners.stream().collect(Collectors.toMap(one -> one, one -> question)))
        .map(
            answers -> {
              List<Hit> hits = hits(answers.values());
              List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
              return new Found(
                  shown.stream().map(hit -> (JsonNode) hit.shown(language)).toList(),
                  counts(kinds, answers),
                  atLeast(answers.values()),
                  hits.size() > limit
                      ? Optional.of(shown.get(limit - 1).place().text())
                      : Optional.empty());
            });
  }

  private static List<Hit> hits(Collection<JsonNode> answers) {
    return answers.stream()
        .flatMap(answer -> StreamSupport.stream(answer.path("hits").spliterator(), false))
        .map(Hit::of)
        .sorted(Comparator.comparing(Hit::place))
        .toList();
  }

  private static Map<String, Long> counts(Set<Kind> kinds, Map<Upstream, JsonNode> answers) {
    Map<String, Long> counts = new LinkedHashMap<>();
    kinds.stream()
        .filter(kind -> answers.containsKey(kind.owner()))
        .forEach(
            kind ->
                counts.put(
                    kind.wireName(),
                    answers.get(kind.owner()).path("counts").path(kind.wireName()).longValue()));
    return counts;
  }

  private static List<String> atLeast(Collection<JsonNode> answers) {
    List<String> kinds =
        answers.stream()
            .flatMap(answer -> StreamSupport.stream(answer.path("atLeast").spliterator(), false))
            .map(JsonNode::textValue)
            .sorted()
            .toList();
    return kinds.isEmpty() ? null : kinds;
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(
      String q,
      List<String> words,
      List<String> kinds,
      int rank,
      String code,
      String kind,
      int line,
      int limit) {

    private static Question of(
        String q, Set<Kind> kinds, Place after, Language language, int limit) {
      List<String> words = Arrays.stream(q.split("\\s+", MOST_WORDS)).distinct().toList();
      return new Question(
          q,
          words,
          kinds.stream().map(Kind::wireName).toList(),
          after.rank(),
          after.code(),
          after.kind(),
          language == Language.ES ? 2 : 1,
          limit);
    }
  }
}
