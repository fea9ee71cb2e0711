package org.hito.meeting.trackrecord.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.hito.kit.domain.Decimals;

/**
 * How commitments were kept: those of a forum, or those of an organisation.
 *
 * @param keptOnTime delivered by the original due date, or without one
 * @param keptLate delivered after the original due date
 * @param dropped dropped
 * @param open still owed, overdue or not
 * @param overdue the open ones whose current due date has passed
 * @param renegotiated all whose due date or owner was renegotiated
 * @param keptAsRenegotiated the renegotiated ones that were kept by the due date agreed last; each
 *     is also kept on time or late, by the original one
 */
public record TrackRecord(
    long keptOnTime,
    long keptLate,
    long dropped,
    long open,
    long overdue,
    long renegotiated,
    long keptAsRenegotiated) {

  /** Kept on time or late. */
  public long kept() {
    return keptOnTime + keptLate;
  }

  /** Kept or dropped. */
  public long closed() {
    return kept() + dropped;
  }

  /** The share of the closed ones that was kept; empty if none is closed. */
  public Optional<BigDecimal> keptRate() {
    return rate(kept(), closed());
  }

  /** The share of the kept ones that was kept on time; empty if none was kept. */
  public Optional<BigDecimal> onTimeRate() {
    return rate(keptOnTime, kept());
  }

  private static Optional<BigDecimal> rate(long part, long whole) {
    return Optional.ofNullable(Decimals.rate(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
  }
}
