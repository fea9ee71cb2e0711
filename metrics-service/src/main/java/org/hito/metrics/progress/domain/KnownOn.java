package org.hito.metrics.progress.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

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
    try {
      return Optional.of(
          new KnownOn(
              text.length() == 10
                  ? LocalDate.parse(text)
                      .plusDays(1)
                      .atStartOfDay(ZoneOffset.UTC)
                      .toInstant()
                      .minusNanos(1_000)
                  : OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
