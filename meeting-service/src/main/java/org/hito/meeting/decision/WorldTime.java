package org.hito.meeting.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import org.hito.kit.domain.PartialDate;

/** Dates of the world as instants, for envelopes that know nothing else. */
public final class WorldTime {

  private WorldTime() {}

  /** The first moment, in UTC, that the date can mean. */
  public static Instant of(PartialDate date) {
    return date.first().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment, in UTC, at which the date has certainly passed. */
  public static Instant after(PartialDate date) {
    return date.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
