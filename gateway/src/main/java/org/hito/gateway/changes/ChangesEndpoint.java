package org.hito.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.gateway.changes.domain.LogPage;
import org.hito.gateway.changes.domain.Merge;
import org.hito.gateway.changes.domain.StateFilter;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.views.PageCursor;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;
import org.hito.kit.problem.ProblemException;

/**
 * {@code GET /api/v1/changes}: the changes of all kinds, oldest first. There is always an address
 * to continue from, even when nothing is new.
 */
@ApplicationScoped
public class ChangesEndpoint implements Endpoint {

  private static final String CHANGES = "/internal/v1/changes";

  private final Views views;

  ChangesEndpoint(Views views) {
    this.views = views;
  }

  @Override
  public String path() {
    return "/api/v1/changes";
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, ChangesEndpoint::changes);
  }

  private static Future<View> changes(Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    ChangesQuery query = ChangesQuery.of(exchange);
    SortedMap<String, Long> before =
        query
            .cursor()
            .map(cursor -> Places.of(PageCursor.read(cursor, query.asked(), Places.FORM)))
            .orElseGet(TreeMap::new);
    Map<Upstream, Question> questions = new TreeMap<>();
    query
        .filter()
        .owners()
        .forEach(
            owner ->
                questions.put(
                    owner,
                    new Question(
                        query.filter().kindNames(),
                        query.filter().agencies(),
                        query.filter().where(),
                        query.since().orElse(null),
                        before.getOrDefault(owner.audience(), -1L),
                        query.limit())));
    return panel
        .ask(CHANGES, questions)
        .map(
            answers -> {
              Merge<JsonNode> merged =
                  Merge.of(before, pages(answers), query.limit(), Comparator.naturalOrder());
              String cursor = PageCursor.write(Places.text(merged.places()), query.asked());
              var page =
                  ChangesView.of(
                      merged,
                      visitor.language(),
                      Addresses.next(exchange, cursor),
                      Addresses.self(exchange),
                      panel.missing());
              if (query.isTable()) {
                exchange.response().putHeader("Link", "<" + page.next() + ">; rel=\"next\"");
                return page.table(query.wantsByteOrderMark());
              }
              return View.json(page);
            });
  }

  private static SortedMap<String, LogPage<JsonNode>> pages(Map<Upstream, JsonNode> answers) {
    SortedMap<String, LogPage<JsonNode>> pages = new TreeMap<>();
    answers.forEach(
        (owner, answer) -> {
          LogPage<JsonNode> page = ChangesView.page(owner.audience(), answer);
          if (page.after() > page.end()) {
            throw new ProblemException(
                410, "position-gone"); // the database was restored from a backup
          }
          pages.put(owner.audience(), page);
        });
    return pages;
  }

  /** The body sent to each service, in the service's own format. */
  private record Question(
      List<String> kinds,
      List<String> agencies,
      StateFilter where,
      String since,
      long after,
      int limit) {}
}
