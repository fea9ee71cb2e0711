package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The goal of an indicator.
 *
 * @param baseline its starting value, or null: then there is no achievement
 * @param targets in date order, after the baseline; may be empty
 * @param path the expected value between them
 * @param direction whether more is better
 * @param thresholds from which ratio it is on track or at risk
 */
public record Goal(
    DatedValue baseline,
    List<DatedValue> targets,
    TargetPath path,
    Direction direction,
    Thresholds thresholds) {

  public Goal {
    baseline = baseline == null ? null : baseline.at(direction.cautious(baseline.figure()));
    targets = targets.stream().map(one -> one.at(direction.demanding(one.figure()))).toList();
  }

  /** The same, with one number of each range. */
  Goal readAs(End ofBaseline, End ofTargets) {
    return new Goal(
        baseline == null ? null : baseline.readAs(ofBaseline.of(baseline.figure())),
        targets.stream().map(one -> one.readAs(ofTargets.of(one.figure()))).toList(),
        path,
        direction,
        thresholds);
  }

  /** The next target on or after the day, or else the last one. */
  public Optional<DatedValue> targetOn(LocalDate day) {
    return targets.stream()
        .filter(target -> !target.day().isBefore(day))
        .findFirst()
        .or(
            () ->
                targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(targets.get(targets.size() - 1)));
  }

  /** True if the value is the target's or better. */
  boolean isReached(BigDecimal value, DatedValue target) {
    int side = value.compareTo(target.value());
    return direction == Direction.INCREASE ? side >= 0 : side <= 0;
  }

  /** True if the baseline counts on the day: its day, month or year has begun. */
  public boolean hasBaselineBy(LocalDate day) {
    return baseline != null && !baseline.on().isAhead(day);
  }

  /**
   * True if on the day the baseline is newer than an observation. A baseline of a month or a year
   * is newer than what was observed before that began.
   *
   * @param observedOn the day of the observation, or null if there is none
   */
  public boolean hasNewerBaseline(LocalDate observedOn, LocalDate day) {
    return hasBaselineBy(day) && (observedOn == null || baseline.on().isAhead(observedOn));
  }

  /** The start of the path to a target: the target before it, or else the baseline. */
  DatedValue pointBefore(DatedValue target) {
    int index = targets.indexOf(target);
    return index > 0 ? targets.get(index - 1) : baseline;
  }
}
