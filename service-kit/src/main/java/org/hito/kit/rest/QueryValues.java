package org.hito.kit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Characters;
import org.hito.kit.domain.DayOrInstant;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads the values of query parameters; 400 says what is expected. */
public final class QueryValues {

  private QueryValues() {}

  /** A day of the years 1 to 9999. */
  public static LocalDate day(String name, String text) {
    return expected("day", name, text, PartialDate.tryParseDay(text));
  }

  /** An instant of the years 1 to 9999. */
  public static Instant instant(String name, String text) {
    return expected("instant", name, text, DayOrInstant.tryParseInstant(text));
  }

  /** A day in the zone, or an instant. */
  public static DayOrInstant moment(String name, String text, ZoneId zone) {
    return expected("moment", name, text, DayOrInstant.tryParse(text, zone));
  }

  /** True or false. */
  public static boolean flag(String name, String text) {
    return Boolean.parseBoolean(oneOf(name, text, List.of("true", "false")));
  }

  /** A number of things, at least one and at most the maximum. */
  public static int count(String name, String text, int most) {
    Optional<String> count = Optional.of(text).filter(one -> one.matches("[1-9]\\d{0,8}"));
    return Math.min(Integer.parseInt(expected("count", name, text, count)), most);
  }

  /** One of these values. */
  public static String oneOf(String name, String text, Collection<String> allowed) {
    if (!allowed.contains(text)) {
      throw new ProblemException(Problem.invalidQuery(name, text, allowed));
    }
    return text;
  }

  /** A parameter that is given once and not empty, with storable characters. */
  public static String single(String name, List<String> values) {
    if (values.size() != 1) {
      throw new ProblemException(Problem.invalidQuery(name, String.join(" ", values), "once"));
    }
    String text = values.get(0);
    if (text.isEmpty()) {
      throw new ProblemException(Problem.invalidQuery(name, text, "value"));
    }
    return expected("characters", name, text, Optional.of(text).filter(Characters::fitAnAddress));
  }

  /** The value, or a 400 that says what is expected. */
  public static <T> T expected(String what, String name, String text, Optional<T> read) {
    return read.orElseThrow(() -> new ProblemException(Problem.invalidQuery(name, text, what)));
  }
}
