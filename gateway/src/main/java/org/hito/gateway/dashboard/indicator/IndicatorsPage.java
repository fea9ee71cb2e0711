package org.hito.gateway.dashboard.indicator;

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

/** All indicators, with filters in the address. */
@ApplicationScoped
class IndicatorsPage implements DashboardPage {

  private static final Set<String> FILTERS = Set.of("q", "status", "strategy");
  private static final int PAGE = 50;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance indicators(Frame frame, IndicatorsModel page);
  }

  @Override
  public String path() {
    return "indicators";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters = visit.filters(FILTERS);
    return Visit.all(
            List.of(
                visit.list(Kind.INDICATOR, filters.query(PAGE)),
                visit.list(Kind.STRATEGY, "limit=200")))
        .compose(
            read ->
                Sparks.read(visit, read.get(0).parts("items"))
                    .map(sparks -> template(visit, filters, read, sparks)));
  }

  private static TemplateInstance template(
      Visit visit, Filters filters, List<Thing> read, Sparks sparks) {
    var page =
        new IndicatorsModel(
            read.get(0), sparks, read.get(1).parts("items"), filters, visit.words());
    String title = visit.words().text("section.indicators");
    return Templates.indicators(visit.frame("indicators", title, "type=indicator.*"), page);
  }
}
