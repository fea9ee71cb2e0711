package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written on a chart, in the language of its page. */
public interface ChartText {

  /** A short heading for those who do not see the chart. */
  String title();

  String number(BigDecimal number);

  String month(LocalDate day);

  String present();

  /** Where it comes from, and of which day and version it is. */
  String source();
}
