package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectBuilder;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is found for a change is what asking every indicator finds. A failure names its seed. */
class CountingsTest {

  private static final List<String> STATUSES =
      List.of("PROPOSED", "AGREED", "IN_PROGRESS", "DELIVERED", "VERIFIED", "DROPPED");

  @RepeatedTest(50)
  void theShiftsAreThoseOfEveryIndicatorAskedAlone(RepetitionInfo run) {
    // Given
    Random random = new Random(run.getCurrentRepetition());
    List<Counting> all =
        IntStream.range(0, 60)
            .mapToObj(one -> new Counting("i" + one, anyMeasure(random)))
            .toList();
    Countings countings = Countings.of(all);
    boolean moved = false;

    for (int one = 0; one < 100; one++) {
      SubjectKind kind = any(random, List.of(SubjectKind.values()));
      List<SubjectChange> changes =
          List.of(
              new SubjectChange(
                  random.nextInt(3) == 0 ? null : anySubject(random, kind, 1),
                  anySubject(random, kind, 2)));

      // When
      SortedMap<String, List<Shift>> shifts = countings.shifts(changes);

      // Then
      assertEquals(askingAll(all, changes), shifts);
      moved |= !shifts.isEmpty();
    }
    assertTrue(moved, "nothing moved");
  }

  private static SortedMap<String, List<Shift>> askingAll(
      List<Counting> all, List<SubjectChange> changes) {
    SortedMap<String, List<Shift>> shifts = new TreeMap<>();
    for (SubjectChange change : changes) {
      for (Counting counting : all) {
        Shift shift = counting.shift(change.before(), change.after());
        if (!shift.isNone()) {
          shifts.computeIfAbsent(counting.indicator(), first -> new ArrayList<>()).add(shift);
        }
      }
    }
    return shifts;
  }

  private static Counted anyMeasure(Random random) {
    return random.nextInt(4) == 0
        ? new Contributed(random.nextBoolean() ? CountsFrom.DELIVERED : CountsFrom.VERIFIED)
        : new Count(
            any(random, List.of(SubjectKind.values())),
            new CountFilter(
                some(random, "kind"),
                some(random, "forum"),
                some(random, "strategy"),
                random.nextBoolean() ? Set.of() : Set.of(any(random, STATUSES)),
                some(random, "owner")));
  }

  /** Mostly none, since a filter of everything takes little. */
  private static Set<String> some(Random random, String of) {
    Set<String> some = new TreeSet<>();
    for (int one = random.nextInt(6); one > 3; one--) {
      some.add(any(random, of));
    }
    return some;
  }

  private static Subject anySubject(Random random, SubjectKind kind, long version) {
    return SubjectBuilder.of(kind, "c", any(random, STATUSES))
        .firstAt(version)
        .type(orNull(random, any(random, "kind")))
        .forum(orNull(random, any(random, "forum")))
        .owner(orNull(random, any(random, "owner")))
        .strategies(List.copyOf(some(random, "strategy")))
        .contributions(
            Collections.nCopies(
                random.nextInt(3), new Contribution("i" + random.nextInt(60), BigDecimal.TEN)))
        .build();
  }

  private static String orNull(Random random, String value) {
    return random.nextInt(5) == 0 ? null : value;
  }

  private static String any(Random random, String of) {
    return of + random.nextInt(3);
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
