package org.hito.gateway.dashboard.indicator;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.chart.Picture;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.View;

/** The chart of an indicator as a picture that states its title, source and date. */
@ApplicationScoped
class IndicatorPicture implements DashboardFile {

  private static final int HEIGHT = 340;

  @Override
  public String path() {
    return "indicators/:code.svg";
  }

  @Override
  public Future<View> make(Visit visit) {
    visit.exchange().response().putHeader("Content-Security-Policy", Picture.POLICY);
    return Figures.whole(visit)
        .map(figures -> View.file("image/svg+xml", picture(figures), visit.words().language()));
  }

  static String picture(Figures figures) {
    String name = figures.indicator().label() + ", " + figures.indicator().unit();
    return Picture.of(
        name,
        Verdict.of(figures.indicator()),
        figures.chart(Picture.WIDTH, HEIGHT),
        HEIGHT,
        Legend.of(figures));
  }
}
