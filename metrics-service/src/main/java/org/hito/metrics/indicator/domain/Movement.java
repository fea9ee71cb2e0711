package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.progress.domain.Progress;

/**
 * What a fact does to an indicator.
 *
 * @param after the indicator after it
 * @param progressed what is told of it; empty when neither value nor status moved
 */
public record Movement(Indicator after, Optional<IndicatorFact> progressed) {

  /** A subject began, ceased or changed to count. */
  public static Movement by(Shift shift, Indicator before, Cause cause, Instant now) {
    Indicator after = before.withTally(before.standing().tally().plus(shift));
    boolean pipelineOnly =
        shift.counted().signum() == 0 && Objects.equals(shift.before(), shift.after());
    return pipelineOnly
        ? new Movement(after, Optional.empty())
        : between(before, after, cause, now);
  }

  /** A value was observed: it becomes the indicator's. */
  static Movement by(BigDecimal observed, Indicator before, Cause cause, Instant now) {
    return between(
        before, before.withStanding(before.standing().withObserved(observed)), cause, now);
  }

  private static Movement between(Indicator before, Indicator moved, Cause cause, Instant now) {
    Indicator after = moved.withStanding(heard(moved.standing(), cause, now));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Progress was = before.progress(today);
    Progress is = after.progress(today);
    return new Movement(
        after,
        was.standsAs(is)
            ? Optional.empty()
            : Optional.of(
                new IndicatorFact.Progressed(cause.occurredAt(), cause.eventId(), was, is)));
  }

  private static Standing heard(Standing standing, Cause cause, Instant now) {
    return standing.withFreshness(
        standing.freshness().after(cause.on(), now, cause.eventId(), cause.recordedAt()));
  }
}
