package org.hito.metrics.progress.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hito.kit.domain.DayOrInstant;

/**
 * A moment that says what was known.
 *
 * @param at the last moment whose knowledge counts, or null for now
 */
public record KnownOn(Instant at) {
  public static final KnownOn NOW = new KnownOn(null);

  public boolean isNow() {
    return at == null;
  }

  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Reads a day, which means its end, or an instant; empty for anything else. */
  public static Optional<KnownOn> tryParse(String text) {
    return DayOrInstant.tryParse(text).map(moment -> new KnownOn(moment.last()));
  }
}
