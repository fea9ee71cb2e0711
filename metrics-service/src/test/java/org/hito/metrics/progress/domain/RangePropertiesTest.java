package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every goal and value in ranges; the seed of a failure is its repetition. */
class RangePropertiesTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int CASES = 500;

  @RepeatedTest(4)
  void aRangeWhoseEndsAreEqualIsThatNumber(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);
      Goal numbers = any.goal.readAs(End.FROM, End.TO);
      List<DatedValue> doubled =
          numbers.targets().stream().map(one -> ranged(Figure.of(one.value()), one.day())).toList();
      Goal ranges =
          new Goal(
              ranged(Figure.of(numbers.baseline().value()), START),
              doubled,
              numbers.path(),
              numbers.direction(),
              numbers.thresholds());
      BigDecimal value = any.value.from();

      Progress ofRanges = ProgressCalculator.on(new Figure(value, value), false, ranges, any.day);

      assertEquals(ProgressCalculator.on(Figure.of(value), false, numbers, any.day), ofRanges);
      assertEquals(null, ofRanges.range());
      assertEquals(null, ofRanges.achievementRange());
    }
  }

  @RepeatedTest(4)
  void progressIsNeverBetterThanAtAnyNumbersWithinTheRanges(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);
      Progress cautious = ProgressCalculator.on(any.value, false, any.goal, any.day);

      Progress within = any.within(random);

      Figure achievements = cautious.achievements();
      assertTrue(achievements.from().compareTo(within.achievement()) <= 0, any::toString);
      assertTrue(achievements.to().compareTo(within.achievement()) >= 0, any::toString);
      assertEquals(achievements.from(), cautious.achievement(), any::toString);
      assertTrue(rank(cautious) <= rank(within), any::toString);
      assertEquals(cautious.ratio() == null, within.ratio() == null, any::toString);
      if (cautious.ratio() != null) {
        assertTrue(cautious.ratio().compareTo(within.ratio()) <= 0, any::toString);
      }
      int asked = cautious.expected().compareTo(within.expected());
      assertTrue(any.goal.direction() == Direction.INCREASE ? asked >= 0 : asked <= 0);
    }
  }

  @RepeatedTest(4)
  void whatIsAddedToABaselineHasMovedByJustThat(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < CASES; i++) {
      Case any = Case.any(random);
      Figure baseline = any.goal.baseline().figure();

      Progress still = ProgressCalculator.on(baseline, true, any.goal, any.day);

      assertEquals(Figure.ZERO, still.achievements(), any::toString);
      assertEquals(baseline.range(), still.range(), any::toString);
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

  private static DatedValue ranged(Figure figure, LocalDate on) {
    return new DatedValue(figure.from(), PartialDate.of(on), null, null, figure);
  }

  private record Case(Figure value, Goal goal, LocalDate day) {

    static Case any(Random random) {
      boolean rises = random.nextBoolean();
      Figure baseline = range(random, 0, 50);
      List<DatedValue> targets = new ArrayList<>();
      LocalDate on = START;
      for (int i = 0; i <= random.nextInt(4); i++) {
        on = on.plusDays(1 + random.nextInt(900));
        Figure far = rises ? range(random, 51, 300) : range(random, -300, -1);
        targets.add(ranged(far, on));
      }
      Goal goal =
          new Goal(
              ranged(baseline, START),
              targets,
              random.nextBoolean() ? TargetPath.LINEAR : TargetPath.STEP,
              rises ? Direction.INCREASE : Direction.DECREASE,
              Thresholds.USUAL);
      return new Case(range(random, -400, 400), goal, START.plusDays(random.nextInt(3_000) - 100));
    }

    private static Figure range(Random random, int low, int high) {
      BigDecimal one = BigDecimal.valueOf(random.nextLong(low * 100L, high * 100L), 2);
      BigDecimal other = BigDecimal.valueOf(random.nextLong(low * 100L, high * 100L), 2);
      return random.nextInt(4) == 0 ? Figure.of(one) : new Figure(one.min(other), one.max(other));
    }

    /** With a number somewhere in each range; all targets are as far in theirs. */
    Progress within(Random random) {
      BigDecimal share = share(random);
      Goal numbers =
          new Goal(
              goal.baseline().readAs(somewhere(goal.baseline().figure(), share(random))),
              goal.targets().stream()
                  .map(one -> one.readAs(somewhere(one.figure(), share)))
                  .toList(),
              goal.path(),
              goal.direction(),
              goal.thresholds());
      return ProgressCalculator.on(Figure.of(somewhere(value, share(random))), false, numbers, day);
    }

    private static BigDecimal share(Random random) {
      return BigDecimal.valueOf(random.nextInt(11), 1);
    }

    private static BigDecimal somewhere(Figure range, BigDecimal share) {
      BigDecimal width = range.to().subtract(range.from());
      return range.from().add(width.multiply(share)).setScale(6, RoundingMode.HALF_UP);
    }
  }
}
