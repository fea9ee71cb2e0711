package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectBuilder;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.domain.Subjects;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Counting AGREEMENTS =
      new Counting(
          "agreements",
          new Count(
              SubjectKind.COMMITMENT,
              new CountFilter(
                  Set.of("mou", "partnership"),
                  Set.of(),
                  Set.of(),
                  Set.of("DELIVERED", "VERIFIED"),
                  Set.of())));
  private static final Counting MEETINGS_HELD =
      new Counting(
          "meetings-held",
          new Count(
              SubjectKind.MEETING,
              new CountFilter(
                  Set.of(), Set.of("hled"), Set.of(), Set.of("HELD", "CLOSED"), Set.of())));
  private static final Counting TRAINED =
      new Counting("trained", new Contributed(CountsFrom.DELIVERED));
  private static final Counting TRAINED_FOR_SURE =
      new Counting("trained", new Contributed(CountsFrom.VERIFIED));

  @Test
  void aDeliveredAgreementAddsOne() {
    // Given
    Subject before = Subjects.mou("a", "IN_PROGRESS");
    Subject after = Subjects.moved(before, "DELIVERED");

    // When
    Shift shift = AGREEMENTS.shift(before, after);

    // Then
    assertEquals(BigDecimal.ONE, shift.counted());
    assertEquals("a#2", shift.after().eventId());
    assertEquals(Subjects.START.plusDays(2), shift.after().countedOn().first());
  }

  @Test
  void aReopenedAgreementTakesItsOneBack() {
    // Given
    Subject before = Subjects.moved(Subjects.mou("a", "IN_PROGRESS"), "DELIVERED");

    // When
    Shift shift = AGREEMENTS.shift(before, Subjects.moved(before, "IN_PROGRESS"));

    // Then
    assertEquals(BigDecimal.ONE.negate(), shift.counted());
    assertEquals("a", shift.before().code());
  }

  @Test
  void verifyingWhatWasDeliveredChangesNothing() {
    // Given
    Subject before = Subjects.moved(Subjects.mou("a", "IN_PROGRESS"), "DELIVERED");

    // When
    Shift shift = AGREEMENTS.shift(before, Subjects.moved(before, "VERIFIED"));

    // Then
    assertTrue(shift.isNone());
  }

  @Test
  void aCommitmentFirstSeenAsDeliveredAddsOne() {
    assertEquals(BigDecimal.ONE, AGREEMENTS.shift(null, Subjects.mou("a", "DELIVERED")).counted());
  }

  @Test
  void anotherKindIsNotCounted() {
    // Given
    Subject study = Subjects.commitment("a", "study", "hled", "idb", "DELIVERED");

    // When
    Shift shift = AGREEMENTS.shift(null, study);

    // Then
    assertTrue(shift.isNone());
  }

  @Test
  void aMeetingCountsOnTheDayItTookPlace() {
    // Given
    Subject planned = Subjects.meeting("hled-2022-04", "hled", "PLANNED", "2022-04");

    // When
    Shift shift = MEETINGS_HELD.shift(planned, Subjects.moved(planned, "HELD"));

    // Then
    assertEquals(BigDecimal.ONE, shift.counted());
    assertEquals("2022-04", shift.after().countedOn().text());
  }

  @Test
  void aMeetingIsNeverTakenForACommitment() {
    assertTrue(AGREEMENTS.shift(null, Subjects.meeting("m", "hled", "HELD", "2022")).isNone());
    assertTrue(TRAINED.shift(null, Subjects.meeting("m", "hled", "HELD", "2022")).isNone());
  }

  @Test
  void contributionsOfAKeptCommitmentAreAdded() {
    // Given
    Subject before = contributing(Subjects.mou("a", "IN_PROGRESS"), "12.5");

    // When
    Shift shift = TRAINED.shift(before, Subjects.moved(before, "DELIVERED"));

    // Then
    assertEquals(new BigDecimal("12.5"), shift.counted());
  }

  @Test
  void whereOnlyVerifiedCountsADeliveryAddsNothingYet() {
    // Given
    Subject before = contributing(Subjects.mou("a", "IN_PROGRESS"), "12.5");
    Subject delivered = Subjects.moved(before, "DELIVERED");

    // When
    Shift first = TRAINED_FOR_SURE.shift(before, delivered);
    Shift second = TRAINED_FOR_SURE.shift(delivered, Subjects.moved(delivered, "VERIFIED"));

    // Then
    assertEquals(0, first.counted().signum());
    assertEquals(new BigDecimal("12.5"), second.counted());
  }

  @Test
  void aRevisedContributionShiftsByTheDifference() {
    // Given
    Subject before = contributing(Subjects.mou("a", "DELIVERED"), "12.5");

    // When
    Shift shift = TRAINED.shift(before, contributing(before, "10"));

    // Then
    assertEquals(new BigDecimal("-2.5"), shift.counted());
    assertEquals(new BigDecimal("10"), shift.after().amount());
  }

  @Test
  void theSameIndicatorNamedTwiceIsOneInputOfTheSum() {
    // Given
    Subject twice =
        SubjectBuilder.like(Subjects.mou("a", "DELIVERED"))
            .contributions(List.of(contribution("0.1"), contribution("0.2")))
            .build();

    // When
    Shift shift = TRAINED.shift(null, twice);

    // Then
    assertEquals(new BigDecimal("0.3"), shift.after().amount());
  }

  @Test
  void aPromiseMadeOutsideAMeetingCountsFromTheDateItWasMade() {
    // Given
    PartialDate september = PartialDate.parse("2021-09");
    Counting agreed = counting("AGREED", "IN_PROGRESS", "DELIVERED");
    Subject made = Subjects.madeOn("a", "AGREED", september);
    Subject delivered = Subjects.moved(Subjects.moved(made, "IN_PROGRESS"), "DELIVERED");

    // Then
    assertEquals(september, agreed.input(delivered).orElseThrow().countedOn());
    assertEquals(september.last(), agreed.input(delivered).orElseThrow().day());
    assertNotEquals(september, counting("DELIVERED").input(delivered).orElseThrow().countedOn());
    assertNotEquals(september, agreed.input(Subjects.mou("b", "AGREED")).orElseThrow().countedOn());
  }

  private static Counting counting(String... statuses) {
    return new Counting(
        "agreements",
        new Count(
            SubjectKind.COMMITMENT,
            new CountFilter(Set.of(), Set.of(), Set.of(), Set.of(statuses), Set.of())));
  }

  @Test
  void aPromiseUnderWayIsInThePipelineUntilItIsKept() {
    // Given
    Subject proposed = Subjects.mou("a", "PROPOSED");
    Subject agreed = Subjects.moved(proposed, "AGREED");
    Subject started = Subjects.moved(agreed, "IN_PROGRESS");

    // When
    Shift agreeing = AGREEMENTS.shift(proposed, agreed);
    Shift starting = AGREEMENTS.shift(agreed, started);
    Shift blocking = AGREEMENTS.shift(started, Subjects.moved(started, "BLOCKED"));
    Shift delivering = AGREEMENTS.shift(started, Subjects.moved(started, "DELIVERED"));

    // Then
    assertEquals(BigDecimal.ONE, agreeing.pipeline());
    assertFalse(agreeing.isNone());
    assertTrue(starting.isNone());
    assertEquals(BigDecimal.ONE.negate(), blocking.pipeline());
    assertEquals(0, delivering.pipeline().signum());
  }

  @Test
  void aPlannedMeetingIsNotInThePipeline() {
    assertEquals(
        0,
        MEETINGS_HELD
            .shift(null, Subjects.meeting("m", "hled", "PLANNED", "2030"))
            .pipeline()
            .signum());
  }

  private static Subject contributing(Subject subject, String amount) {
    return Subjects.contributing(subject, "trained", amount);
  }

  private static Contribution contribution(String amount) {
    return new Contribution("trained", new BigDecimal(amount));
  }
}
