package org.hito.gateway.dashboard.gate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** All gates, or those that the filters in its address choose. */
@ApplicationScoped
class GatesPage implements DashboardPage {

  private static final int LIMIT = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance gates(
        Frame frame, List<Thing> gates, Filters filters, String next);
  }

  @Override
  public String path() {
    return "gates";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters = visit.filters(Set.of("q", "open", "indicator"));
    return visit
        .list(Kind.GATE, filters.query(LIMIT))
        .map(
            list ->
                Templates.gates(
                    visit.frame("indicators", visit.words().text("overview.gates"), "type=gate.*"),
                    list.parts("items"),
                    filters,
                    list.has("next") ? "?" + filters.next(list.text("next")) : ""));
  }
}
