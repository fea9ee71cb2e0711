package org.hito.gateway.dashboard.indicator;

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

/** One indicator: where it is, whether that is enough, and why the number is what it is. */
@ApplicationScoped
class IndicatorPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance indicator(Frame frame, IndicatorModel page);
  }

  @Override
  public String path() {
    return "indicators/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    String own = Kind.INDICATOR.collection() + "/" + code;
    return Visit.all(
            List.of(
                visit.thing(Kind.INDICATOR),
                visit.read(Upstream.METRICS, own + "/series?restatements=true"),
                visit.read(Upstream.METRICS, own + "/explanation"),
                visit.read(Upstream.METRICS, own + "/history?limit=10"),
                visit.list(Kind.GATE, "limit=20&indicator=" + code),
                visit.list(Kind.INITIATIVE, "limit=50&indicator=" + code)))
        .compose(
            read ->
                visit
                    .labels(mentioned(read.get(0), read.get(2)))
                    .map(labels -> template(visit, read, labels)));
  }

  private static Map<Kind, List<String>> mentioned(Thing indicator, Thing explanation) {
    List<Thing> inputs = explanation.parts("inputs");
    return Map.of(
        Kind.ORGANISATION, List.of(indicator.text("steward")),
        Kind.STRATEGY, List.of(indicator.text("strategy")),
        Kind.COMMITMENT,
            Stream.concat(codes(inputs, "commitment"), texts(explanation.parts("pipeline"), "code"))
                .toList(),
        Kind.INITIATIVE, codes(inputs, "initiative").toList(),
        Kind.INDICATOR, codes(inputs, "indicator").toList(),
        Kind.MEETING,
            Stream.of(
                    texts(inputs, "meeting"),
                    codes(inputs, "meeting"),
                    texts(explanation.parts("pipeline"), "meeting"))
                .flatMap(some -> some)
                .toList());
  }

  private static Stream<String> codes(List<Thing> inputs, String kind) {
    return texts(inputs.stream().filter(input -> input.text("kind").equals(kind)).toList(), "code");
  }

  private static Stream<String> texts(List<Thing> things, String member) {
    return things.stream().map(thing -> thing.text(member)).filter(text -> !text.isEmpty());
  }

  private static TemplateInstance template(Visit visit, List<Thing> read, Labels labels) {
    var page =
        new IndicatorModel(
            read.get(0),
            read.get(1).parts("items"),
            read.get(2),
            read.get(3).parts("items"),
            read.get(4).parts("items"),
            read.get(5).parts("items"),
            labels,
            visit.today());
    Frame frame =
        visit.frame("indicators", page.indicator().label(), "indicator=" + page.indicator().code());
    return Templates.indicator(frame, page);
  }
}
