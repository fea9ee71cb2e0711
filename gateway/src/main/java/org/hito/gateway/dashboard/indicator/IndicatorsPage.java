package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final List<String> WELL = List.of("ACHIEVED", "ON_TRACK");
  private static final List<String> JUDGED =
      List.of("ACHIEVED", "ON_TRACK", "AT_RISK", "OFF_TRACK");
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
                visit.list(Kind.STRATEGY, "limit=200"),
                count(visit, filters, WELL),
                count(visit, filters, JUDGED)))
        .compose(
            read ->
                Sparks.read(visit, read.get(0).parts("items"))
                    .map(sparks -> template(visit, filters, read, sparks)));
  }

  // of the whole list, not of the page that is shown
  private static Future<Thing> count(Visit visit, Filters filters, List<String> statuses) {
    String chosen = filters.value("status");
    String wanted =
        statuses.stream()
            .filter(status -> chosen.isEmpty() || List.of(chosen.split(",", -1)).contains(status))
            .collect(Collectors.joining(","));
    return wanted.isEmpty()
        ? Future.succeededFuture(Thing.none(visit.words()))
        : visit.countedList(Kind.INDICATOR, filters.with("status", wanted).query(1));
  }

  private static TemplateInstance template(
      Visit visit, Filters filters, List<Thing> read, Sparks sparks) {
    var page =
        new IndicatorsModel(
            read.get(0),
            sparks,
            read.get(1).parts("items"),
            read.get(2).whole("total"),
            read.get(3).whole("total"),
            filters,
            visit.words());
    String title = visit.words().text("section.indicators");
    return Templates.indicators(visit.frame("indicators", title, "type=indicator.*"), page);
  }
}
