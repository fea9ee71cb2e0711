package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectBuilder;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.domain.Subjects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Counting fact by fact equals counting from scratch. The seed of a failure is its repetition. */
class CountingPropertiesTest {

  private static final List<String> KINDS = List.of("mou", "partnership", "study");
  private static final List<String> FORUMS = List.of("hled", "sien");
  private static final List<String> STATUSES =
      List.of("PROPOSED", "AGREED", "IN_PROGRESS", "BLOCKED", "DELIVERED", "VERIFIED", "DROPPED");

  @RepeatedTest(50)
  void countingFactByFactEqualsCountingFromScratch(RepetitionInfo run) {
    // Given
    Random random = new Random(run.getCurrentRepetition());
    Counting counting = new Counting("i", anyMeasure(random));
    Map<String, Subject> known = new HashMap<>();
    Map<String, Input> inputs = new HashMap<>();
    Tally tally = Tally.NOTHING;

    // When
    for (int fact = 0; fact < 400; fact++) {
      String code = "c" + random.nextInt(20);
      Subject before = known.get(code);
      Subject after = before == null ? anySubject(random, code) : anyChange(random, before);
      Shift shift = counting.shift(before, after);
      known.put(code, after);
      tally = tally.plus(shift);
      if (shift.before() != null) {
        inputs.remove(code);
      }
      if (shift.after() != null) {
        inputs.put(code, shift.after());
      }
    }

    // Then
    Counting.Recount scratch = counting.recount(known.values());
    assertEquals(scratch.tally(), tally);
    assertEquals(new HashSet<>(scratch.inputs()), new HashSet<>(inputs.values()));
  }

  private static Counted anyMeasure(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Contributed(random.nextBoolean() ? CountsFrom.DELIVERED : CountsFrom.VERIFIED);
      case 1 -> new Count(SubjectKind.COMMITMENT, CountFilter.ALL);
      default ->
          new Count(
              SubjectKind.COMMITMENT,
              new CountFilter(
                  some(random, KINDS),
                  some(random, FORUMS),
                  Set.of(),
                  some(random, STATUSES),
                  Set.of()));
    };
  }

  private static Set<String> some(Random random, List<String> all) {
    Set<String> some = new HashSet<>();
    all.stream().filter(one -> random.nextBoolean()).forEach(some::add);
    return some;
  }

  private static Subject anySubject(Random random, String code) {
    return Subjects.contributing(
        Subjects.commitment(
            code, any(random, KINDS), any(random, FORUMS), "o", any(random, STATUSES)),
        "i",
        BigDecimal.valueOf(random.nextLong(-10_000, 10_000), random.nextInt(13)).toPlainString());
  }

  private static Subject anyChange(Random random, Subject before) {
    Subject moved = Subjects.moved(before, any(random, STATUSES));
    return random.nextInt(4) > 0
        ? moved
        : SubjectBuilder.like(moved)
            .type(any(random, KINDS))
            .contributions(anySubject(random, moved.code()).contributions())
            .build();
  }

  private static String any(Random random, List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
