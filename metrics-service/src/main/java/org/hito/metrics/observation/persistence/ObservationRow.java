package org.hito.metrics.observation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.domain.Source;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Withdrawal;

/**
 * An observation as it was recorded.
 *
 * @param eventId the fact that told of it
 * @param withdrawn that it was withdrawn, or null
 */
public record ObservationRow(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    String eventId,
    Instant recordedAt,
    Withdrawal withdrawn) {

  public static ObservationRow of(Observation observation, UUID eventId, Instant recordedAt) {
    return new ObservationRow(
        observation.on(),
        observation.value(),
        observation.dimensions(),
        observation.source(),
        eventId.toString(),
        recordedAt,
        null);
  }

  /** The same, withdrawn. */
  public ObservationRow withdrawn(Withdrawal withdrawal) {
    return new ObservationRow(on, value, dimensions, source, eventId, recordedAt, withdrawal);
  }

  public Observation observation() {
    return new Observation(on, value, dimensions, source);
  }
}
