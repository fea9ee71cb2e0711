package org.hito.metrics.observation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.domain.Source;
import org.hito.metrics.observation.domain.Observation;

/**
 * An observation as it was recorded.
 *
 * @param eventId the fact that told of it
 */
public record ObservationRow(
    LocalDate on,
    BigDecimal value,
    Map<String, String> dimensions,
    Source source,
    String eventId,
    Instant recordedAt) {

  public static ObservationRow of(Observation observation, UUID eventId, Instant recordedAt) {
    return new ObservationRow(
        observation.on(),
        observation.value(),
        observation.dimensions(),
        observation.source(),
        eventId.toString(),
        recordedAt);
  }

  public Observation observation() {
    return new Observation(on, value, dimensions, source);
  }
}
