package org.hito.gateway.dashboard.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hito.gateway.dashboard.chart.ChartText;
import org.hito.gateway.dashboard.page.Thing;

/** What is written on the chart of an indicator, so that a picture of it says where it is from. */
record IndicatorChartText(Thing indicator, LocalDate today) implements ChartText {

  @Override
  public String title() {
    return Verdict.of(indicator);
  }

  @Override
  public String number(BigDecimal number) {
    return indicator.words().number(number);
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
    String source = indicator.text("source.document");
    return indicator
        .words()
        .say(
            source.isEmpty() ? "chart.version" : "chart.source",
            indicator.words().day(today),
            indicator.text("version"),
            source);
  }
}
