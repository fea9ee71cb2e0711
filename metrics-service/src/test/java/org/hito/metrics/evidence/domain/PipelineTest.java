package org.hito.metrics.evidence.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.domain.Subjects;
import org.junit.jupiter.api.Test;

class PipelineTest {

  @Test
  void whatWouldCountIfKeptIsListedAndSummed() {
    // Given
    Pipeline pipeline = new Pipeline(counting(count("DELIVERED")), 10);

    // When
    pipeline.add(
        List.of(
            promise("agreed", "AGREED"),
            promise("started", "IN_PROGRESS"),
            promise("proposed", "PROPOSED"),
            promise("kept", "DELIVERED")));

    // Then
    assertEquals(List.of("agreed 1", "started 1"), listed(pipeline));
    assertEquals(new BigDecimal(2), pipeline.sum());
    assertEquals(0, pipeline.omitted());
  }

  @Test
  void whatWouldNoLongerCountIsTakenAway() {
    // Given
    Pipeline pipeline = new Pipeline(counting(count("IN_PROGRESS")), 10);

    // When
    pipeline.add(List.of(promise("agreed", "AGREED"), promise("started", "IN_PROGRESS")));

    // Then
    assertEquals(List.of("started -1"), listed(pipeline));
    assertEquals(new BigDecimal(-1), pipeline.sum());
  }

  @Test
  void whatCountsEitherWayIsNotListed() {
    // Given
    Pipeline pipeline = new Pipeline(counting(count("IN_PROGRESS", "DELIVERED")), 10);

    // When
    pipeline.add(List.of(promise("started", "IN_PROGRESS")));

    // Then
    assertEquals(List.of(), listed(pipeline));
  }

  @Test
  void moreThanTheMostAreSummedButNotListed() {
    // Given
    Pipeline pipeline = new Pipeline(counting(new Contributed(CountsFrom.VERIFIED)), 1);

    // When
    pipeline.add(
        List.of(
            Subjects.contributing(promise("a", "AGREED"), "counted", "0.5"),
            Subjects.contributing(promise("b", "AGREED"), "counted", "-0.2"),
            Subjects.contributing(promise("c", "AGREED"), "another", "7")));

    // Then
    assertEquals(List.of("a 0.5"), listed(pipeline));
    assertEquals(new BigDecimal("0.3"), pipeline.sum());
    assertEquals(1, pipeline.omitted());
  }

  private static Counting counting(Counted measure) {
    return new Counting("counted", measure);
  }

  private static Count count(String... statuses) {
    return new Count(
        SubjectKind.COMMITMENT,
        new CountFilter(Set.of(), Set.of(), Set.of(), Set.of(statuses), Set.of()));
  }

  private static Subject promise(String code, String status) {
    return Subjects.commitment(code, "mou", "hled", "economia-mx", status);
  }

  private static List<String> listed(Pipeline pipeline) {
    return pipeline.listed().stream()
        .map(one -> one.commitment().code() + " " + one.amount().toPlainString())
        .toList();
  }
}
