package org.hito.gateway.dashboard.fund;

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

/** One fund: how much is in it, and what it pays for. */
@ApplicationScoped
class FundPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance fund(Frame frame, FundModel page);
  }

  @Override
  public String path() {
    return "funds/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    return Visit.all(
            List.of(
                visit.thing(Kind.FUND),
                visit.countedList(Kind.INITIATIVE, "limit=50&fund=" + code),
                visit.read(
                    Upstream.INITIATIVE,
                    Kind.FUND.collection() + "/" + code + "/history?limit=10")))
        .compose(
            read -> {
              Thing fund = read.get(0);
              return visit
                  .labels(
                      Map.of(
                          Kind.ORGANISATION,
                          fund.texts("funders"),
                          Kind.DOCUMENT,
                          fund.documents()),
                      read.get(2).parts("items"))
                  .map(
                      labels ->
                          Templates.fund(
                              visit.frame("strategies", fund.label(), "type=fund.*,initiative.*"),
                              new FundModel(
                                  fund, read.get(1), read.get(2).parts("items"), labels)));
            });
  }
}
