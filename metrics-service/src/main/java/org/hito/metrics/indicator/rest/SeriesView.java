package org.hito.metrics.indicator.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.table.Columns;
import org.hito.metrics.indicator.persistence.SeriesStore.SeriesPoint;

/**
 * A value on a day.
 *
 * @param dimensions what part of the whole it speaks of, absent for the whole
 * @param recordedAt when the platform learnt it, where it was observed or told
 * @param restatedAt when another value took its place, absent while it stands
 */
@Schema(requiredProperties = {"on"})
public record SeriesView(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Instant recordedAt,
    Instant restatedAt) {
  /** How values by date are written as a table: what comes out goes in again as observations. */
  public static final Columns COLUMNS =
      Columns.of().text("on").number("value").othersWithin("dimensions");

  static SeriesView of(SeriesPoint point) {
    boolean whole = point.dimensions() == null || point.dimensions().isEmpty();
    return new SeriesView(
        point.on(),
        point.value(),
        whole ? null : point.dimensions(),
        point.recordedAt(),
        point.restatedAt());
  }
}
