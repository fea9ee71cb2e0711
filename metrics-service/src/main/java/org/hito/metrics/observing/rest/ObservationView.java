package org.hito.metrics.observing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Source;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.observation.persistence.ObservationRow;

/**
 * An observation as the API shows it.
 *
 * @param on the day it speaks of
 * @param dimensions what part of the whole; absent for the whole
 * @param recordedAt when the platform learnt it
 * @param eventId the fact that told of it
 * @param withdrawn that it was withdrawn, when and why; absent while it stands
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
    Withdrawal withdrawn) {

  static ObservationView of(String indicator, ObservationRow row) {
    return new ObservationView(
        indicator,
        row.on(),
        row.value(),
        row.dimensions().isEmpty() ? null : row.dimensions(),
        row.source(),
        row.recordedAt(),
        row.eventId(),
        row.withdrawn());
  }
}
