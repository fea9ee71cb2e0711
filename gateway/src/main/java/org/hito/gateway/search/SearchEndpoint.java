package org.hito.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.Degradation;
import org.hito.gateway.views.Kinds;
import org.hito.gateway.views.PageCursor;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;
import org.hito.kit.language.Language;

/**
 * {@code GET /api/v1/search}: things of all kinds, found by code, names in both languages and
 * aliases. Each service is asked once for a page, and the pages are merged.
 */
@ApplicationScoped
public class SearchEndpoint implements Endpoint {

  private static final String SEARCH = "/internal/v1/search";
  private static final Set<String> PARAMETERS = Set.of("q", "kind", "limit", "cursor");
  private static final int LONGEST = 500;
  private static final int MOST_WORDS = 8;

  private final Views views;

  SearchEndpoint(Views views) {
    this.views = views;
  }

  @Override
  public String path() {
    return "/api/v1/search";
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, SearchEndpoint::search);
  }

  private static Future<View> search(Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    String q = q(query);
    Set<Kind> kinds = Kinds.in(query);
    String asked = "search " + kinds + " " + q;
    Place after =
        query
            .text("cursor")
            .map(cursor -> Place.of(PageCursor.read(cursor, asked, Place.FORM)))
            .orElse(Place.START);
    int limit = query.limit();
    Question question = Question.of(q, kinds, after, visitor.language(), limit + 1);
    Set<Upstream> owners = kinds.stream().map(Kind::owner).collect(Collectors.toSet());
    return panel
        .ask(SEARCH, owners.stream().collect(Collectors.toMap(one -> one, one -> question)))
        .map(
            answers -> {
              List<Hit> hits = hits(answers.values());
              List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
              String next = null;
              if (hits.size() > limit) {
                String end = shown.get(limit - 1).place().text();
                next = Addresses.next(exchange, PageCursor.write(end, asked));
              }
              return View.json(
                  new Page(
                      shown.stream().map(hit -> (JsonNode) hit.shown(visitor.language())).toList(),
                      counts(kinds, answers),
                      atLeast(answers.values()),
                      next,
                      Addresses.self(exchange),
                      panel.missing()));
            });
  }

  private static String q(Query query) {
    String q = query.text("q").orElse("").strip();
    if (q.isEmpty() || q.codePointCount(0, q.length()) > LONGEST) {
      throw Query.invalid("q", q, "search");
    }
    return q;
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

  /** What each service is asked; the members are theirs. */
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

  /**
   * A page of hits, the best first.
   *
   * @param counts all hits by kind, where the owner of the kind answered
   * @param atLeast the kinds whose hits were counted no further; absent if there are none
   * @param next the address of the next page, absent on the last one
   */
  private record Page(
      List<JsonNode> items,
      Map<String, Long> counts,
      List<String> atLeast,
      String next,
      String self,
      List<Degradation> degraded) {}
}
