package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** One strategy: how far it has come, pillar by pillar, and what is done for it. */
@ApplicationScoped
class StrategyPage implements DashboardPage {

  private static final int DAYS = 30;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance strategy(Frame frame, StrategyModel page);
  }

  @Override
  public String path() {
    return "strategies/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    String own = Kind.STRATEGY.collection() + "/" + code;
    return Visit.all(
            List.of(
                visit.thing(Kind.STRATEGY),
                visit.read(
                    Upstream.METRICS, own + "/scorecard?since=" + visit.today().minusDays(DAYS)),
                visit.list(Kind.INITIATIVE, "limit=200&strategy=" + code),
                visit.read(Upstream.INITIATIVE, own + "/history?limit=10")))
        .compose(
            read ->
                visit
                    .labels(mentioned(read.get(0), read.get(1), read.get(2).parts("items")))
                    .map(labels -> template(visit, read, labels)));
  }

  private static Map<Kind, List<String>> mentioned(
      Thing strategy, Thing scorecard, List<Thing> initiatives) {
    return Map.of(
        Kind.ORGANISATION, strategy.texts("owners"),
        Kind.STRATEGY, strategy.texts("buildsOn"),
        Kind.FUND,
            initiatives.stream()
                .flatMap(one -> one.parts("funding").stream())
                .map(funding -> funding.text("fund"))
                .toList(),
        Kind.INDICATOR,
            Stream.concat(
                    scorecard.parts("pillars").stream()
                        .flatMap(pillar -> pillar.parts("indicators").stream())
                        .map(Thing::code),
                    scorecard.parts("changes").stream().map(change -> change.text("indicator")))
                .toList());
  }

  private static TemplateInstance template(Visit visit, List<Thing> read, Labels labels) {
    var page =
        new StrategyModel(
            read.get(0),
            read.get(1),
            read.get(2).parts("items"),
            !read.get(2).has("next"),
            read.get(3).parts("items"),
            labels,
            visit.today());
    Frame frame =
        visit.frame("strategies", page.strategy().label(), "strategy=" + page.strategy().code());
    return Templates.strategy(frame, page);
  }
}
