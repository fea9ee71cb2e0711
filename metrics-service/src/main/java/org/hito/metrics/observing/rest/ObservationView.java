package org.hito.metrics.observing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.progress.domain.Direction;

/**
 * An observation as the API shows it.
 *
 * @param on the day it holds for
 * @param dimensions the part of the whole; absent for the whole
 * @param recordedAt when the platform learnt of it
 * @param eventId the fact that published it
 * @param withdrawn the withdrawal; absent while it is current
 * @param period the year or month it speaks of; absent if it speaks of the day
 * @param assumed true if the source does not state its date, and it was deduced
 * @param derivedFrom what the value was derived from, if the source does not state it
 * @param range what the value is an end of; absent if it is a number
 */
@Schema(requiredProperties = {"indicator", "on", "value", "recordedAt", "eventId"})
public record ObservationView(
    String indicator,
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    Instant recordedAt,
    String eventId,
    Withdrawal withdrawn,
    PartialDate period,
    Boolean assumed,
    LocalisedText derivedFrom,
    Figure range) {

  static ObservationView of(String indicator, RecordedObservation row, Direction direction) {
    return new ObservationView(
        indicator,
        row.on(),
        direction.cautious(row.value()),
        row.dimensions().isEmpty() ? null : row.dimensions(),
        row.source(),
        row.recordedAt(),
        row.eventId(),
        row.withdrawn(),
        row.period(),
        row.assumed(),
        row.derivedFrom(),
        row.value().range());
  }
}
