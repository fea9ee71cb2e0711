package org.hito.metrics.evidence.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.progress.domain.KnownOn;

/** Days and moments in query parameters; 400 for what is none. */
public final class QueryDates {
  private QueryDates() {}

  /** A day, or the usual one where none is given. */
  static LocalDate day(String name, String text, LocalDate usual) {
    return text == null ? usual : QueryValues.day(name, text);
  }

  /** A moment, or the beginning of a day; null where none is given. */
  public static Instant moment(String name, String text, ZoneId zone) {
    return text == null ? null : QueryValues.moment(name, text, zone).first();
  }

  /** What is to be taken as known; all that is where nothing is given. */
  static KnownOn knownOn(String text, ZoneId zone) {
    return text == null
        ? KnownOn.NOW
        : QueryValues.expected("moment", "knownOn", text, KnownOn.tryParse(text, zone));
  }
}
