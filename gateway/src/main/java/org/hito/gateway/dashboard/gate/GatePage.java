package org.hito.gateway.dashboard.gate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** One gate: whether it is open, what that depends on, and what it releases. */
@ApplicationScoped
class GatePage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance gate(Frame frame, GateModel page);
  }

  @Override
  public String path() {
    return "gates/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    return Visit.all(
            List.of(
                visit.thing(Kind.GATE),
                visit.read(
                    Upstream.METRICS, Kind.GATE.collection() + "/" + code + "/history?limit=10")))
        .compose(
            read -> {
              Thing gate = read.get(0);
              return visit
                  .labels(mentioned(gate), read.get(1).parts("items"))
                  .map(
                      labels ->
                          Templates.gate(
                              visit.frame("indicators", gate.label(), "subject=" + gate.code()),
                              new GateModel(gate, read.get(1).parts("items"), labels)));
            });
  }

  private static Map<Kind, List<String>> mentioned(Thing gate) {
    return Map.of(
        Kind.DOCUMENT, gate.documents(),
        Kind.INDICATOR,
            GateModel.clauses(gate).stream().map(clause -> clause.text("indicator")).toList(),
        Kind.FUND, List.of(gate.text("releases.fund")),
        Kind.INITIATIVE, List.of(gate.text("releases.initiative")));
  }
}
