package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** All strategies, each with how far it has come. */
@ApplicationScoped
class StrategiesPage implements DashboardPage {

  private static final int LIMIT = 20;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance strategies(Frame frame, StrategiesModel page);
  }

  @Override
  public String path() {
    return "strategies";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Filters filters = visit.filters(Set.of("q", "owner"));
    return visit
        .list(Kind.STRATEGY, filters.query(LIMIT))
        .compose(
            list -> {
              List<Thing> strategies = list.parts("items");
              Future<List<Thing>> scores =
                  Visit.all(strategies.stream().map(one -> score(visit, one)).toList());
              Future<Labels> labels =
                  visit.labels(
                      Map.of(
                          Kind.ORGANISATION,
                          strategies.stream()
                              .flatMap(one -> one.texts("owners").stream())
                              .toList()));
              return Future.all(scores, labels)
                  .map(
                      read ->
                          Templates.strategies(
                              visit.frame(
                                  "strategies",
                                  visit.words().text("section.strategies"),
                                  "type=strategy.*,indicator.*"),
                              new StrategiesModel(
                                  list, scores.result(), filters, labels.result())));
            });
  }

  private static Future<Thing> score(Visit visit, Thing strategy) {
    return visit.read(
        Upstream.METRICS, Kind.STRATEGY.collection() + "/" + strategy.code() + "/scorecard");
  }
}
