package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Visit;

/** One strategy: its progress, pillar by pillar, and its initiatives. */
@ApplicationScoped
class StrategyPage implements DashboardPage {

  private static final int INITIATIVES = 12;

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
    return StrategyModel.read(visit, StrategyModel.INDICATORS, INITIATIVES, StrategyModel::first)
        .map(page -> Templates.strategy(frame(visit, page), page));
  }

  private static Frame frame(Visit visit, StrategyModel page) {
    return visit.frame("strategies", page.strategy().label(), "strategy=" + page.strategy().code());
  }
}
