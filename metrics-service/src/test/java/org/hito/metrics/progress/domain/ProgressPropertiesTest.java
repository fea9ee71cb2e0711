package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every goal, value and day; the seed of a failure is its repetition. */
class ProgressPropertiesTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int CASES = 500;

  @RepeatedTest(4)
  void progressIsTotal(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);

      Progress progress = any.progress();

      assertNotNull(progress.status(), any::toString);
      assertEquals(progress.achievement() == null, any.value == null, any::toString);
    }
  }

  @RepeatedTest(4)
  void achievementIsZeroAtTheBaselineAndOneAtTheTarget(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);
      DatedValue target = any.goal.targetOn(any.day).orElseThrow();

      Progress atBaseline = any.withValue(any.goal.baseline().value()).progress();
      Progress atTarget = any.withValue(target.value()).progress();

      assertEquals(BigDecimal.ZERO, atBaseline.achievement(), any::toString);
      assertEquals(BigDecimal.ONE, atTarget.achievement(), any::toString);
      assertEquals(ProgressStatus.ACHIEVED, atTarget.status(), any::toString);
    }
  }

  @RepeatedTest(4)
  void aBetterValueNeverHasAWorseStatus(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random).withValue(number(random));
      BigDecimal step = number(random).abs();
      boolean rises = any.goal.direction() == Direction.INCREASE;

      Progress progress = any.progress();
      Progress better = any.withValue(any.value.add(rises ? step : step.negate())).progress();

      assertTrue(better.achievement().compareTo(progress.achievement()) >= 0, any::toString);
      assertTrue(rank(better) >= rank(progress), any::toString);
    }
  }

  @RepeatedTest(4)
  void theMirrorImageHasTheSameStatus(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random).withValue(number(random));

      Progress progress = any.progress();
      Progress mirrored = any.mirrored().progress();

      assertEquals(progress.achievement(), mirrored.achievement(), any::toString);
      assertEquals(progress.ratio(), mirrored.ratio(), any::toString);
      assertEquals(progress.status(), mirrored.status(), any::toString);
    }
  }

  @RepeatedTest(4)
  void whatIsExpectedLiesBetweenTheEndsOfItsLeg(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);
      DatedValue target = any.goal.targetOn(any.day).orElseThrow();
      BigDecimal from = any.goal.pointBefore(target).value();

      BigDecimal expected = any.progress().expected();

      // rounded to six decimals, it may exceed the range by half a millionth
      BigDecimal tolerance = new BigDecimal("0.0000005");
      BigDecimal low = from.min(target.value()).subtract(tolerance);
      BigDecimal high = from.max(target.value()).add(tolerance);
      assertTrue(expected.compareTo(low) >= 0 && expected.compareTo(high) <= 0, any::toString);
    }
  }

  private static int rank(Progress progress) {
    return List.of(
            ProgressStatus.OFF_TRACK,
            ProgressStatus.AT_RISK,
            ProgressStatus.ON_TRACK,
            ProgressStatus.ACHIEVED)
        .indexOf(progress.status());
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), random.nextInt(13));
  }

  private record Case(BigDecimal value, Goal goal, LocalDate day) {

    static Case any(Random random) {
      BigDecimal baseline = number(random);
      boolean rises = random.nextBoolean();
      List<DatedValue> targets = new ArrayList<>();
      LocalDate on = START;
      for (int i = 0; i <= random.nextInt(4); i++) {
        on = on.plusDays(1 + random.nextInt(900));
        BigDecimal way = number(random).abs().add(new BigDecimal("0.001"));
        targets.add(new DatedValue(baseline.add(rises ? way : way.negate()), PartialDate.of(on)));
      }
      Goal goal =
          new Goal(
              new DatedValue(baseline, PartialDate.of(START)),
              targets,
              random.nextBoolean() ? TargetPath.LINEAR : TargetPath.STEP,
              rises ? Direction.INCREASE : Direction.DECREASE,
              Thresholds.USUAL);
      BigDecimal value = random.nextInt(10) == 0 ? null : number(random);
      return new Case(value, goal, START.plusDays(random.nextInt(3_000) - 100));
    }

    Case withValue(BigDecimal other) {
      return new Case(other, goal, day);
    }

    Case mirrored() {
      return new Case(
          value.negate(),
          new Goal(
              negated(goal.baseline()),
              goal.targets().stream().map(Case::negated).toList(),
              goal.path(),
              goal.direction() == Direction.INCREASE ? Direction.DECREASE : Direction.INCREASE,
              goal.thresholds()),
          day);
    }

    private static DatedValue negated(DatedValue point) {
      return new DatedValue(point.value().negate(), point.on());
    }

    Progress progress() {
      return ProgressCalculator.on(Figure.of(value), false, goal, day);
    }
  }
}
