package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;

/** An indicator as a small card within the pages of other sites. It needs no script. */
@ApplicationScoped
class IndicatorCard implements DashboardPage {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 220;

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance card(
        Frame frame, Thing indicator, String verdict, String chart, LocalDate today);
  }

  @Override
  public String path() {
    return "embed/indicators/:code";
  }

  @Override
  public boolean isFramed() {
    return true;
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    return Visit.all(Figures.asked(visit))
        .map(read -> template(visit, Figures.of(read, visit.today())));
  }

  private static TemplateInstance template(Visit visit, Figures figures) {
    Thing indicator = figures.indicator();
    return Templates.card(
        visit.frame("", indicator.label(), null),
        indicator,
        Verdict.of(indicator),
        figures.curve().isEmpty() ? "" : figures.chart(WIDTH, HEIGHT),
        visit.today());
  }
}
