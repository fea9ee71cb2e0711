package org.hito.metrics.evidence.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.progress.domain.KnownOn;

/** Reads days and moments from query parameters; 400 for anything else. */
public final class QueryDates {
  private QueryDates() {}

  /** A day, or the default if none is given. */
  static LocalDate day(String name, String text, LocalDate usual) {
    return text == null ? usual : QueryValues.day(name, text);
  }

  /** A moment, or the start of a day; null if none is given. */
  public static Instant moment(String name, String text, ZoneId zone) {
    return text == null ? null : QueryValues.moment(name, text, zone).first();
  }

  /** As known when; now if nothing is given. */
  static KnownOn knownOn(String text, ZoneId zone) {
    return text == null
        ? KnownOn.NOW
        : QueryValues.expected("moment", "knownOn", text, KnownOn.tryParse(text, zone));
  }
}
