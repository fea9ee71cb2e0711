package org.hito.kit.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A day or an instant, as given by a client.
 *
 * @param first the first instant it can mean
 * @param last the last instant it can mean, with the precision of the database
 */
public record DayOrInstant(Instant first, Instant last) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Reads a day or an instant of the years 1 to 9999; empty for anything else. East of UTC the
   * first day begins before the first possible instant, and counts from that one.
   *
   * @param zone the zone of days
   */
  public static Optional<DayOrInstant> tryParse(String text, ZoneId zone) {
    return PartialDate.tryParseDay(text)
        .map(
            day ->
                new DayOrInstant(
                    notBefore(EARLIEST, day.atStartOfDay(zone).toInstant()),
                    day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)))
        .or(() -> tryParseInstant(text).map(instant -> new DayOrInstant(instant, instant)));
  }

  /** Reads an instant of the years 1 to 9999 in UTC; empty for anything else. */
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

  private static Instant notBefore(Instant earliest, Instant instant) {
    return instant.isBefore(earliest) ? earliest : instant;
  }
}
