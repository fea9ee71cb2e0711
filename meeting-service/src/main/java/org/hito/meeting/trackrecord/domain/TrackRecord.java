package org.hito.meeting.trackrecord.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How commitments were kept: those made in a forum, or those an organisation owes.
 *
 * @param keptOnTime delivered by their due date, or without one
 * @param keptLate delivered after it
 * @param dropped given up
 * @param open still owed, overdue or not
 * @param overdue those of the open ones whose due date has passed
 */
public record TrackRecord(long keptOnTime, long keptLate, long dropped, long open, long overdue) {

  private static final int PLACES = 6;

  /** Those that were kept, on time or late. */
  public long kept() {
    return keptOnTime + keptLate;
  }

  /** Those that nothing is owed of any more: kept or dropped. */
  public long closed() {
    return kept() + dropped;
  }

  /** The share of the closed ones that was kept; none while none is closed. */
  public Optional<BigDecimal> keptRate() {
    return rate(kept(), closed());
  }

  /** The share of the kept ones that was kept on time; none while none is kept. */
  public Optional<BigDecimal> onTimeRate() {
    return rate(keptOnTime, kept());
  }

  private static Optional<BigDecimal> rate(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros());
  }
}
