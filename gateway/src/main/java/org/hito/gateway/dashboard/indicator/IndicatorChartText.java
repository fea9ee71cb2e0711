package org.hito.gateway.dashboard.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.chart.ChartText;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Source;
import org.hito.gateway.dashboard.page.Thing;

/** The text on an indicator's chart, so that a picture of it states its origin. */
record IndicatorChartText(Thing indicator, Labels labels, LocalDate today) implements ChartText {

  @Override
  public String title() {
    return Verdict.of(indicator);
  }

  @Override
  public String number(BigDecimal number) {
    return indicator.words().number(number);
  }

  @Override
  public String exact(BigDecimal number) {
    return indicator.words().exact(number);
  }

  @Override
  public String date(String stated) {
    return indicator.words().date(stated);
  }

  @Override
  public String month(LocalDate day) {
    return indicator.words().date(YearMonth.from(day).toString());
  }

  @Override
  public String present() {
    return indicator.words().text("chart.today");
  }

  @Override
  public String source() {
    String source =
        labels.sources(indicator).stream()
            .limit(1)
            .map(Source::title)
            .collect(Collectors.joining());
    return indicator
        .words()
        .say(
            source.isEmpty() ? "chart.version" : "chart.source",
            indicator.words().day(today),
            indicator.text("version"),
            source);
  }
}
