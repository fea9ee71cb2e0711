package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hito.kit.domain.Decimals;

/**
 * Progress as a total function of value, goal and day. Every rate is one exact fraction, rounded
 * once; the status is decided on the fraction, not on its rounded form.
 */
public final class ProgressCalculator {

  private ProgressCalculator() {}

  /**
   * The progress of a value on a day.
   *
   * @param value the indicator's value, or null when there is none
   * @param goal the indicator's goal
   * @param day the day asked about
   */
  public static Progress on(BigDecimal value, Goal goal, LocalDate day) {
    DatedValue target = goal.targetOn(day).orElse(null);
    if (goal.baseline() == null || target == null) {
      return new Progress(
          Decimals.plain(value), null, null, null, withoutPath(value, goal, target), target);
    }
    Leg leg = Leg.of(goal, target, day);
    BigDecimal expected =
        Decimals.plain(goal.baseline().value().add(Decimals.rate(leg.due(), leg.days())));
    if (value == null) {
      return new Progress(null, null, expected, null, ProgressStatus.NO_DATA, target);
    }
    BigDecimal way = target.value().subtract(goal.baseline().value());
    BigDecimal done = value.subtract(goal.baseline().value());
    return new Progress(
        Decimals.plain(value),
        Decimals.rate(done, way),
        expected,
        Decimals.rate(done.multiply(leg.days()), leg.due()),
        status(done, way, leg, goal.thresholds()),
        target);
  }

  private static ProgressStatus withoutPath(BigDecimal value, Goal goal, DatedValue target) {
    if (value == null) {
      return ProgressStatus.NO_DATA;
    }
    if (target == null) {
      return ProgressStatus.NO_TARGET;
    }
    return goal.isReached(value, target) ? ProgressStatus.ACHIEVED : ProgressStatus.NO_DATA;
  }

  private static ProgressStatus status(
      BigDecimal done, BigDecimal way, Leg leg, Thresholds thresholds) {
    BigDecimal sign = BigDecimal.valueOf(way.signum());
    BigDecimal forward = done.multiply(sign);
    if (forward.compareTo(way.abs()) >= 0) {
      return ProgressStatus.ACHIEVED;
    }
    BigDecimal achieved = forward.multiply(leg.days());
    BigDecimal due = leg.due().multiply(sign);
    if (achieved.compareTo(due.multiply(thresholds.onTrack())) >= 0) {
      return ProgressStatus.ON_TRACK;
    }
    return achieved.compareTo(due.multiply(thresholds.atRisk())) >= 0
        ? ProgressStatus.AT_RISK
        : ProgressStatus.OFF_TRACK;
  }

  /**
   * The leg of the path a day lies on, as a fraction: the distance due from the baseline is {@code
   * due / days}.
   */
  private record Leg(BigDecimal due, BigDecimal days) {

    static Leg of(Goal goal, DatedValue target, LocalDate day) {
      BigDecimal baseline = goal.baseline().value();
      DatedValue from = goal.pointBefore(target);
      BigDecimal start = from.value().subtract(baseline);
      BigDecimal end = target.value().subtract(baseline);
      if (!day.isBefore(target.day())) {
        return new Leg(end, BigDecimal.ONE);
      }
      if (goal.path() == TargetPath.STEP || !day.isAfter(from.day())) {
        return new Leg(start, BigDecimal.ONE);
      }
      BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day(), day));
      BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day(), target.day()));
      return new Leg(start.multiply(all).add(end.subtract(start).multiply(passed)), all);
    }
  }
}
