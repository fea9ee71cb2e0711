package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.identity.Callers;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;
import org.hito.kit.address.PublicAddress;

/** One indicator: where it is, whether that is enough, and why the number is what it is. */
@ApplicationScoped
class IndicatorPage implements DashboardPage {

  private static final int SHOWN = 10;

  private final Optional<PublicAddress> address;
  private final Callers callers;

  IndicatorPage(
      @ConfigProperty(name = PublicAddress.SETTING) Optional<PublicAddress> address,
      Callers callers) {
    this.address = address;
    this.callers = callers;
  }

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
    Future<Possible> possible = Possible.withIndicator(visit, code);
    String own = Kind.INDICATOR.collection() + "/" + code;
    List<Future<Thing>> asked = new ArrayList<>(Figures.asked(visit));
    asked.add(visit.read(Upstream.METRICS, own + "/explanation?limit=" + IndicatorModel.SHOWN));
    asked.add(visit.countedList(Kind.GATE, "limit=20&indicator=" + code));
    asked.add(visit.countedList(Kind.INITIATIVE, "limit=20&indicator=" + code));
    return Visit.all(asked)
        .compose(
            read ->
                visit
                    .labels(mentioned(read.get(0), read.get(1), read.get(3)), shown(read.get(2)))
                    .compose(labels -> possible.map(may -> template(visit, read, labels, may))));
  }

  // other sites need the whole address
  private String card(Visit visit) {
    if (!callers.isReadingPublic()) {
      return "";
    }
    String path = "/" + visit.words().language().tag() + "/embed/indicators/" + visit.code();
    return address
        .map(known -> known.text() + path)
        .orElseGet(() -> Addresses.of(visit.exchange(), path));
  }

  static Map<Kind, List<String>> mentioned(Thing indicator, Thing series, Thing explanation) {
    List<Thing> inputs = IndicatorModel.inputs(explanation);
    List<Thing> pipeline = IndicatorModel.pipeline(explanation);
    return Map.of(
        Kind.DOCUMENT,
            Stream.of(indicator, series, explanation)
                .flatMap(one -> one.documents().stream())
                .toList(),
        Kind.ORGANISATION, List.of(indicator.text("steward")),
        Kind.STRATEGY, List.of(indicator.text("strategy")),
        Kind.COMMITMENT,
            Stream.concat(codes(inputs, "commitment"), texts(pipeline, "code")).toList(),
        Kind.INITIATIVE, codes(inputs, "initiative").toList(),
        Kind.INDICATOR, codes(inputs, "indicator").toList(),
        Kind.MEETING,
            Stream.of(
                    texts(inputs, "meeting"), codes(inputs, "meeting"), texts(pipeline, "meeting"))
                .flatMap(some -> some)
                .toList());
  }

  private static Stream<String> codes(List<Thing> inputs, String kind) {
    return texts(inputs.stream().filter(input -> input.text("kind").equals(kind)).toList(), "code");
  }

  private static Stream<String> texts(List<Thing> things, String member) {
    return things.stream().map(thing -> thing.text(member)).filter(text -> !text.isEmpty());
  }

  private static List<Thing> shown(Thing history) {
    return history.parts("items").stream().limit(SHOWN).toList();
  }

  private TemplateInstance template(
      Visit visit, List<Thing> read, Labels labels, Possible possible) {
    var page =
        new IndicatorModel(
            Figures.of(read, labels, visit.today()),
            read.get(3),
            shown(read.get(2)),
            read.get(4),
            read.get(5),
            labels,
            card(visit),
            possible.observes(read.get(0).code()));
    Frame frame =
        visit.frame("indicators", page.indicator().label(), "indicator=" + page.indicator().code());
    return Templates.indicator(frame, page);
  }
}
