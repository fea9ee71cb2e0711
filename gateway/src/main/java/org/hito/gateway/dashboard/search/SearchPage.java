package org.hito.gateway.dashboard.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.search.Searching;

/** Whatever matches some words, of all kinds. */
@ApplicationScoped
class SearchPage implements DashboardPage {

  private static final int LIMIT = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance search(Frame frame, String q, List<Thing> hits, boolean isCut);
  }

  @Override
  public String path() {
    return "search";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String q = visit.query("q").orElse("").strip();
    Future<List<Thing>> hits =
        q.isEmpty()
            ? Future.succeededFuture(List.of())
            : Searching.first(visit.panel(), visit.words().language(), q, LIMIT + 1)
                .map(found -> found.stream().map(hit -> new Thing(hit, visit.words())).toList());
    return hits.map(
        found ->
            Templates.search(
                visit.frame("", visit.words().text("search.title"), null),
                q,
                found.stream().limit(LIMIT).toList(),
                found.size() > LIMIT));
  }
}
