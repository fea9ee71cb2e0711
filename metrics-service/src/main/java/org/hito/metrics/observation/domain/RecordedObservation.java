package org.hito.metrics.observation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * An observation as it was recorded.
 *
 * @param eventId the fact that published it
 * @param withdrawn the withdrawal, or null
 * @param period the year or month it speaks of, or null if it speaks of the day
 * @param assumed true if its date was deduced, or null
 * @param derivedFrom what its value was derived from, or null
 */
public record RecordedObservation(
    LocalDate on,
    Figure value,
    Map<String, String> dimensions,
    Source source,
    String eventId,
    Instant recordedAt,
    Withdrawal withdrawn,
    PartialDate period,
    Boolean assumed,
    LocalisedText derivedFrom) {

  public static RecordedObservation of(Observation observation, UUID eventId, Instant recordedAt) {
    return new RecordedObservation(
        observation.on(),
        observation.value(),
        observation.dimensions(),
        observation.source(),
        eventId.toString(),
        recordedAt,
        null,
        observation.period(),
        observation.assumed(),
        observation.derivedFrom());
  }

  /** The same, withdrawn. */
  public RecordedObservation withdrawn(Withdrawal withdrawal) {
    return new RecordedObservation(
        on,
        value,
        dimensions,
        source,
        eventId,
        recordedAt,
        withdrawal,
        period,
        assumed,
        derivedFrom);
  }

  /** What it speaks of, as precisely as that was said. */
  public PartialDate said() {
    return observation().said();
  }

  public Observation observation() {
    return new Observation(on, value, dimensions, source, period, assumed, derivedFrom);
  }
}
