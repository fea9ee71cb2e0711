package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;

/**
 * Progress as a total function of value, goal and day. Every rate is one exact fraction, rounded
 * once; the status is decided on the fraction, not on its rounded form.
 */
public final class ProgressCalculator {

  private static final Comparator<ProgressStatus> BEST_FIRST =
      Comparator.comparing(
          List.of(
                  ProgressStatus.ACHIEVED,
                  ProgressStatus.ON_TRACK,
                  ProgressStatus.AT_RISK,
                  ProgressStatus.OFF_TRACK,
                  ProgressStatus.NO_TARGET,
                  ProgressStatus.NO_DATA)
              ::indexOf);

  private ProgressCalculator() {}

  /**
   * The progress of a value on a day. If figures are ranges, each number is the least favourable
   * one, so the result is never better than for any numbers within the ranges.
   *
   * @param value the indicator's value, or null when there is none
   * @param fromBaseline true if the value is the baseline or was added to it
   * @param goal the indicator's goal
   * @param day the day asked about
   */
  public static Progress on(Figure value, boolean fromBaseline, Goal goal, LocalDate day) {
    List<Progress> readings =
        Reading.of(value, fromBaseline, goal).stream()
            .map(reading -> on(reading.value(), reading.goal(), day))
            .toList();
    Figure achievement = around(readings, Progress::achievement);
    Figure expected = around(readings, Progress::expected);
    Figure ratio = around(readings, Progress::ratio);
    return new Progress(
        goal.direction().cautious(value),
        achievement == null ? null : achievement.from(),
        expected == null ? null : goal.direction().demanding(expected),
        ratio == null ? null : ratio.from(),
        readings.stream().map(Progress::status).max(BEST_FIRST).orElseThrow(),
        goal.targetOn(day).orElse(null),
        Figure.rangeOf(value),
        Figure.rangeOf(achievement));
  }

  private static Figure around(List<Progress> readings, Function<Progress, BigDecimal> number) {
    return Figure.around(readings.stream().map(number).toList());
  }

  private static Progress on(BigDecimal value, Goal goal, LocalDate day) {
    DatedValue target = goal.targetOn(day).orElse(null);
    if (goal.baseline() == null || target == null) {
      return read(value, null, null, null, withoutPath(value, goal, target), target);
    }
    Leg leg = Leg.of(goal, target, day);
    BigDecimal expected =
        Decimals.plain(goal.baseline().value().add(Decimals.rate(leg.due(), leg.days())));
    if (value == null) {
      return read(null, null, expected, null, ProgressStatus.NO_DATA, target);
    }
    BigDecimal way = target.value().subtract(goal.baseline().value());
    BigDecimal done = value.subtract(goal.baseline().value());
    return read(
        value,
        Decimals.rate(done, way),
        expected,
        Decimals.rate(done.multiply(leg.days()), leg.due()),
        status(done, way, leg, goal.thresholds()),
        target);
  }

  private static Progress read(
      BigDecimal value,
      BigDecimal achievement,
      BigDecimal expected,
      BigDecimal ratio,
      ProgressStatus status,
      DatedValue target) {
    return new Progress(value, achievement, expected, ratio, status, target, null, null);
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
