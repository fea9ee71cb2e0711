package org.hito.metrics.subject.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final Subject RECORDED = Subjects.mou("a", "AGREED");
  private static final Subject STARTED = Subjects.moved(RECORDED, "IN_PROGRESS");
  private static final Subject DELIVERED = Subjects.moved(STARTED, "DELIVERED");
  private static final Subject OTHER = Subjects.mou("b", "AGREED");

  @Test
  void statesOfOneSubjectAreStoredTogetherAsTheLastOfThem() {
    // When
    List<List<Succession>> rounds =
        Succession.rounds(
            List.of(
                Subjects.alone(RECORDED),
                OTHER,
                Subjects.alone(STARTED),
                Subjects.alone(DELIVERED)));

    // Then
    assertEquals(1, rounds.size());
    assertEquals(List.of(DELIVERED, OTHER), rounds.get(0).stream().map(Succession::last).toList());
  }

  @Test
  void eachStateIsAChangeOfTheOneBefore() {
    // Given
    Succession all =
        only(List.of(Subjects.alone(RECORDED), Subjects.alone(STARTED), Subjects.alone(DELIVERED)));

    // When
    List<SubjectChange> changes = all.changes(null, List.of());

    // Then
    assertEquals(
        List.of(
            new SubjectChange(null, RECORDED),
            new SubjectChange(RECORDED, STARTED),
            new SubjectChange(STARTED, DELIVERED)),
        changes);
  }

  @Test
  void whatIsStoredAlreadyChangesNothing() {
    // Given
    Succession again =
        only(List.of(Subjects.alone(RECORDED), Subjects.alone(STARTED), Subjects.alone(DELIVERED)));

    // When
    List<SubjectChange> changes = again.changes(STARTED, List.of());

    // Then
    assertEquals(List.of(new SubjectChange(STARTED, DELIVERED)), changes);
  }

  @Test
  void aFactThatCameTwiceIsOneChange() {
    // Given
    Succession twice =
        only(List.of(Subjects.alone(RECORDED), Subjects.alone(STARTED), Subjects.alone(RECORDED)));

    // When
    List<SubjectChange> changes = twice.changes(null, List.of());

    // Then
    assertEquals(2, changes.size());
    assertNull(changes.get(0).before());
  }

  @Test
  void otherInitiativesOrStrategiesAreStoredInARoundOfTheirOwn() {
    // Given
    Subject linked = Subjects.linked(STARTED, List.of("i"), List.of());
    Subject strategic = Subjects.linked(DELIVERED, List.of("i"), List.of("s"));

    // When
    List<List<Succession>> rounds = Succession.rounds(List.of(RECORDED, OTHER, linked, strategic));

    // Then
    assertEquals(
        List.of(List.of("a", "b"), List.of("a"), List.of("a")),
        rounds.stream().map(round -> round.stream().map(Succession::code).toList()).toList());
  }

  @Test
  void afterAMissingVersionAnotherSuccessionBegins() {
    // When
    List<List<Succession>> rounds = Succession.rounds(List.of(RECORDED, DELIVERED));

    // Then
    assertEquals(2, rounds.size());
  }

  @Test
  void subjectsOfOtherKindsAreOthersThoughTheirCodesAreTheSame() {
    // When
    List<List<Succession>> rounds =
        Succession.rounds(List.of(OTHER, Subjects.meeting("b", "hled", "HELD", "2022")));

    // Then
    assertEquals(1, rounds.size());
    assertEquals(2, rounds.get(0).size());
  }

  @Test
  void nothingHasNoRound() {
    assertEquals(List.of(), Succession.rounds(List.of()));
  }

  private static Succession only(List<Subject> states) {
    return Succession.rounds(states).get(0).get(0);
  }
}
