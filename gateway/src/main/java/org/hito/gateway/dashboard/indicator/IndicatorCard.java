package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

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
        Frame frame, Thing indicator, String verdict, RawString chart, String source);
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
        .compose(
            read ->
                visit
                    .labels(Map.of(Kind.DOCUMENT, Figures.documents(read)))
                    .map(labels -> template(visit, Figures.of(read, labels, visit.today()))));
  }

  private static TemplateInstance template(Visit visit, Figures figures) {
    Thing indicator = figures.indicator();
    boolean isDrawn = figures.areDrawn();
    return Templates.card(
        visit.frame("", indicator.label(), null),
        indicator,
        Verdict.of(indicator),
        new RawString(isDrawn ? figures.chart(WIDTH, HEIGHT) : ""),
        isDrawn ? "" : source(indicator, visit));
  }

  // a chart shows it already
  private static String source(Thing indicator, Visit visit) {
    return visit
        .words()
        .say("embed.source", visit.words().day(visit.today()), indicator.text("version"));
  }
}
