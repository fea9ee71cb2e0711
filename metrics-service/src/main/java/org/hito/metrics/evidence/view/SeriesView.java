package org.hito.metrics.evidence.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.table.Columns;
import org.hito.metrics.evidence.domain.SeriesPoint;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.progress.domain.Direction;

/**
 * A value on a day.
 *
 * @param dimensions the part of the whole it speaks of, absent for the whole
 * @param source where it was read, if it was observed and that is known
 * @param recordedAt when the platform learnt of it, if it was observed or published
 * @param restatedAt when it was superseded or withdrawn, absent while it is current
 * @param withdrawn the withdrawal, if there was one
 * @param period the year or month it speaks of; absent if it speaks of the day
 * @param assumed true if the source does not state its date, and it was deduced
 * @param derivedFrom what the value was derived from, if the source does not state it
 * @param range what the value is an end of; absent if it is a number
 */
@Schema(requiredProperties = {"on"})
public record SeriesView(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    Instant recordedAt,
    Instant restatedAt,
    Withdrawal withdrawn,
    PartialDate period,
    Boolean assumed,
    LocalisedText derivedFrom,
    Figure range) {
  private static final String[] SOURCE = {"source.document", "source.locator", "source.url"};
  private static final String[] DERIVED_FROM = {"derivedFrom.en", "derivedFrom.es"};
  private static final String[] RANGE = {"range.from", "range.to"};

  /** The columns of a series, which can be imported again as observations. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("on")
          .number("value")
          .text(SOURCE)
          .text("period")
          .flag("assumed")
          .text(DERIVED_FROM)
          .number(RANGE)
          .whereGiven(SOURCE)
          .whereGiven("period", "assumed")
          .whereGiven(DERIVED_FROM)
          .whereGiven(RANGE)
          .requiring("on", "value")
          .othersWithin("dimensions");

  /** The same with superseded values. Such a table cannot be imported again. */
  public static final Columns WITH_RESTATEMENTS =
      COLUMNS.text("recordedAt", "restatedAt").onlyWriting("recordedAt", "restatedAt");

  public static SeriesView of(SeriesPoint point, Direction direction) {
    boolean whole = point.dimensions() == null || point.dimensions().isEmpty();
    return new SeriesView(
        point.on(),
        direction.cautious(point.value()),
        whole ? null : point.dimensions(),
        point.source(),
        point.recordedAt(),
        point.restatedAt(),
        point.withdrawn(),
        point.period(),
        point.assumed(),
        point.derivedFrom(),
        Figure.rangeOf(point.value()));
  }
}
