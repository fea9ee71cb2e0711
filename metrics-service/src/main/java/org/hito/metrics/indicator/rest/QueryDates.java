package org.hito.metrics.indicator.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.hito.kit.domain.DayOrInstant;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.progress.domain.KnownOn;

/** Days and moments in query parameters; 400 for what is none. */
public final class QueryDates {
  private QueryDates() {}

  /** A day, or the usual one where none is given. */
  static LocalDate day(String name, String text, LocalDate usual) {
    return text == null
        ? usual
        : PartialDate.tryParseDay(text).orElseThrow(() -> invalid(name, text));
  }

  /** A moment, or the beginning of a day; null where none is given. */
  public static Instant moment(String name, String text, ZoneId zone) {
    return text == null
        ? null
        : DayOrInstant.tryParse(text, zone).orElseThrow(() -> invalid(name, text)).first();
  }

  /** What is to be taken as known; all that is where nothing is given. */
  static KnownOn knownOn(String text, ZoneId zone) {
    return text == null
        ? KnownOn.NOW
        : KnownOn.tryParse(text, zone).orElseThrow(() -> invalid("knownOn", text));
  }

  private static ProblemException invalid(String name, String text) {
    return new ProblemException(
        Problem.of(400, "invalid-query-parameter", Map.of("name", name, "value", text)));
  }
}
