package org.hito.metrics.observation.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.domain.Source;

/**
 * An observation as it was recorded.
 *
 * @param eventId the fact that published it
 * @param withdrawn the withdrawal, or null
 */
public record RecordedObservation(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    String eventId,
    Instant recordedAt,
    Withdrawal withdrawn) {

  public static RecordedObservation of(Observation observation, UUID eventId, Instant recordedAt) {
    return new RecordedObservation(
        observation.on(),
        observation.value(),
        observation.dimensions(),
        observation.source(),
        eventId.toString(),
        recordedAt,
        null);
  }

  /** The same, withdrawn. */
  public RecordedObservation withdrawn(Withdrawal withdrawal) {
    return new RecordedObservation(on, value, dimensions, source, eventId, recordedAt, withdrawal);
  }

  public Observation observation() {
    return new Observation(on, value, dimensions, source);
  }
}
