package org.hito.kit.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as a reader names it: a day, or an instant.
 *
 * @param first the first moment it can mean
 * @param last the last moment it can mean, as precise as the database keeps it
 */
public record DayOrInstant(Instant first, Instant last) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Reads either of the two; empty for anything else, and beyond the years 1 to 9999.
   *
   * @param zone where a day begins and ends
   */
  public static Optional<DayOrInstant> tryParse(String text, ZoneId zone) {
    return PartialDate.tryParseDay(text)
        .map(
            day ->
                new DayOrInstant(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)))
        .or(() -> tryParseInstant(text).map(instant -> new DayOrInstant(instant, instant)));
  }

  /** Reads an instant; empty for anything else, and beyond the years 1 to 9999 in UTC. */
  public static Optional<Instant> tryParseInstant(String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
          ? Optional.empty()
          : Optional.of(instant);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
