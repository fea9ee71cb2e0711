package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Source;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.table.Columns;

/**
 * A row of the table that contains all that the chart shows.
 *
 * @param on the day, month or year; empty where none is known
 * @param what it is: a figure, a target, …
 * @param stated has its value, or both ends of its range; neither if it has none
 */
@TemplateData
public record Row(
    String on, String what, Thing stated, String note, List<Source> sources, Words words) {

  /** The columns of the table as a file. */
  static final Columns COLUMNS =
      Columns.of()
          .text("on", "what")
          .number("value", "from", "to")
          .text("unit", "note", "source")
          .whereGiven("from", "to");

  static Row of(String what, Thing stated, String note, Labels labels) {
    return new Row(
        stated.text(stated.has("period") ? "period" : "on"),
        what,
        stated,
        note,
        labels.sources(stated),
        stated.words());
  }

  /** The day as readers write it. */
  public String day() {
    return on.isEmpty() ? "" : words.date(on);
  }

  /** The value or range as readers write it. */
  public String figure() {
    return stated.exactFigure("value");
  }

  /** Its sources in plain text. */
  String source() {
    return sources.stream().map(Source::text).collect(Collectors.joining("; "));
  }

  /** One of its numbers; null if it has none. */
  BigDecimal number(String path) {
    return stated.has(path) ? stated.decimal(path) : null;
  }
}
