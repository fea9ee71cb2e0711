package org.hito.gateway.dashboard.indicator;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.hito.gateway.dashboard.page.DashboardFile;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.View;
import org.hito.kit.table.CsvWriter;

/** The table of an indicator as CSV. */
@ApplicationScoped
class IndicatorTable implements DashboardFile {

  @Override
  public String path() {
    return "indicators/:code.csv";
  }

  @Override
  public Future<View> make(Visit visit) {
    return Figures.whole(visit)
        .map(
            figures -> {
              visit
                  .exchange()
                  .response()
                  .putHeader(
                      HttpHeaders.CONTENT_DISPOSITION,
                      "attachment; filename=\"%s.csv\"".formatted(visit.code()));
              return View.table(csv(figures), true);
            });
  }

  static String csv(Figures figures) {
    String unit = figures.indicator().unit();
    List<Line> lines = figures.rows().stream().map(row -> Line.of(row, unit)).toList();
    return CsvWriter.write(Row.COLUMNS, lines);
  }

  /** A row that states its unit, since the header of a column cannot. */
  private record Line(
      String on,
      String what,
      BigDecimal value,
      BigDecimal from,
      BigDecimal to,
      String unit,
      String note,
      String source) {

    private static Line of(Row row, String unit) {
      return new Line(
          row.on(),
          row.what(),
          row.number("value"),
          row.number("range.from"),
          row.number("range.to"),
          row.figure().isEmpty() ? "" : unit,
          row.note(),
          row.source());
    }
  }
}
