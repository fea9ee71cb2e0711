package org.hito.metrics.progress.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hito.kit.domain.DayOrInstant;

/**
 * A past moment, or now, whose knowledge is requested.
 *
 * @param at the last moment whose knowledge counts, or null for now
 * @param day the day that moment falls on, or null for now
 */
public record KnownOn(Instant at, LocalDate day) {
  public static final KnownOn NOW = new KnownOn(null, null);

  public boolean isNow() {
    return at == null;
  }

  /** The same, or now if it lies in the future. */
  public KnownOn atTheLatest(Instant now) {
    return isNow() || at.isBefore(now) ? this : NOW;
  }

  /** As known at the end of a day in the zone, or at this moment if that is earlier. */
  public KnownOn by(LocalDate other, ZoneId zone) {
    Instant end = other.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    return at.isAfter(end) ? new KnownOn(end, other) : this;
  }

  /** Reads a day, which means its end in the zone, or an instant; empty for anything else. */
  public static Optional<KnownOn> tryParse(String text, ZoneId zone) {
    return DayOrInstant.tryParse(text, zone)
        .map(moment -> new KnownOn(moment.last(), LocalDate.ofInstant(moment.last(), zone)));
  }
}
