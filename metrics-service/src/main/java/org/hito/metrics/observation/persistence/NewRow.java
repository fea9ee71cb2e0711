package org.hito.metrics.observation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.json.Json;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;

/**
 * A row to insert.
 *
 * @param restated_at when a later row of the same statement superseded it, or null
 * @param first true if no earlier row of the statement has its place
 */
record NewRow(
    LocalDate day,
    String dimensions,
    BigDecimal value,
    String source,
    String event_id,
    Instant recorded_at,
    PartialDate period,
    Boolean assumed,
    String derived_from,
    BigDecimal upper,
    Instant restated_at,
    boolean first) {

  /** The rows of observations that are recorded in this order. */
  static List<NewRow> inTurn(List<RecordedObservation> recorded) {
    Set<Place> seen = new HashSet<>();
    List<Boolean> first =
        recorded.stream().map(one -> seen.add(one.observation().place())).toList();
    Map<Place, Instant> next = new HashMap<>();
    List<NewRow> rows = new ArrayList<>();
    for (int at = recorded.size() - 1; at >= 0; at--) {
      RecordedObservation one = recorded.get(at);
      Instant restatedAt = next.put(one.observation().place(), one.recordedAt());
      rows.add(of(one, restatedAt, first.get(at)));
    }
    Collections.reverse(rows);
    return rows;
  }

  private static NewRow of(RecordedObservation one, Instant restatedAt, boolean first) {
    return new NewRow(
        one.on(),
        Json.write(one.dimensions()),
        one.value().from(),
        one.source() == null ? null : Json.write(one.source()),
        one.eventId(),
        one.recordedAt(),
        one.period(),
        one.assumed(),
        one.derivedFrom() == null ? null : Json.writeAsGiven(one.derivedFrom()),
        one.value().hasTwoEnds() ? one.value().to() : null,
        restatedAt,
        first);
  }
}
