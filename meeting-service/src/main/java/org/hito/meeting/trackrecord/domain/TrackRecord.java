package org.hito.meeting.trackrecord.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How commitments were kept: those made in a forum, or those an organisation owes.
 *
 * @param keptOnTime delivered by the due date that was promised, or promised without one
 * @param keptLate delivered after it
 * @param dropped given up
 * @param open still owed, overdue or not
 * @param overdue those of the open ones whose due date, as it is agreed by now, has passed
 * @param renegotiated those of all whose due date or owner was renegotiated
 * @param keptAsRenegotiated those of the renegotiated ones that were kept by the due date agreed
 *     last; each is kept on time or late as well, by what was promised
 */
public record TrackRecord(
    long keptOnTime,
    long keptLate,
    long dropped,
    long open,
    long overdue,
    long renegotiated,
    long keptAsRenegotiated) {

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
