package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Visit;

/** A strategy on paper: its progress, its changes, its problems, and its money. */
@ApplicationScoped
class ReportPage implements DashboardPage {

  // enough for all but the largest strategies, to find the initiatives that need attention
  private static final int INITIATIVES = 200;

  // those with a target may be anywhere among them
  private static final int INDICATORS = 10_000;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance report(Frame frame, StrategyModel page);
  }

  @Override
  public String path() {
    return "strategies/:code/report";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    return StrategyModel.read(visit, INDICATORS, INITIATIVES, StrategyModel::measured)
        .map(page -> template(visit, page));
  }

  private static TemplateInstance template(Visit visit, StrategyModel page) {
    String title = visit.words().say("report.title", page.strategy().label());
    return Templates.report(
        visit.frame("strategies", title, "strategy=" + page.strategy().code()), page);
  }
}
