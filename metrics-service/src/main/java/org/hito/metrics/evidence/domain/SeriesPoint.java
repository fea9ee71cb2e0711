package org.hito.metrics.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.metrics.observation.domain.Withdrawal;

/**
 * A value on a day.
 *
 * @param dimensions the part of the whole it speaks of
 * @param source where it was read, or null
 * @param recordedAt when the platform learnt of it, if it was observed or published; else null
 * @param restatedAt when it was superseded or withdrawn, or null while it is current
 * @param withdrawn the withdrawal, or null
 * @param period the year or month it speaks of, or null if it speaks of the day
 * @param assumed true if its date was deduced, or null
 * @param derivedFrom what its value was derived from, or null
 */
public record SeriesPoint(
    LocalDate on,
    Figure value,
    Map<String, String> dimensions,
    Source source,
    Instant recordedAt,
    Instant restatedAt,
    Withdrawal withdrawn,
    PartialDate period,
    Boolean assumed,
    LocalisedText derivedFrom) {

  /** A derived value. */
  public static SeriesPoint of(LocalDate on, Figure value) {
    return new SeriesPoint(on, value, null, null, null, null, null, null, null, null);
  }
}
