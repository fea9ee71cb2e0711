package org.hito.metrics.progress.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hito.kit.domain.DayOrInstant;

/**
 * A moment that says what was known.
 *
 * @param at the last moment whose knowledge counts, or null for now
 * @param day the day that moment falls on, or null for now
 */
public record KnownOn(Instant at, LocalDate day) {
  public static final KnownOn NOW = new KnownOn(null, null);

  public boolean isNow() {
    return at == null;
  }

  /** Reads a day, which means its end in the zone, or an instant; empty for anything else. */
  public static Optional<KnownOn> tryParse(String text, ZoneId zone) {
    return DayOrInstant.tryParse(text, zone)
        .map(moment -> new KnownOn(moment.last(), LocalDate.ofInstant(moment.last(), zone)));
  }
}
