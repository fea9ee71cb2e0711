package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written on a chart, in the language of its page. */
public interface ChartText {

  /** A short heading for screen readers. */
  String title();

  String number(BigDecimal number);

  /** A number with all of its digits. */
  String exact(BigDecimal number);

  /** A day, month or year as precise as it was stated. */
  String date(String stated);

  String month(LocalDate day);

  String present();

  /** Where it comes from, and of which day and version it is. */
  String source();
}
