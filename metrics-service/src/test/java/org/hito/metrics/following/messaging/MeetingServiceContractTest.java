package org.hito.metrics.following.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** metrics-service reads the golden samples of meeting-service. */
class MeetingServiceContractTest {

  private static final GoldenSamples SAMPLES =
      GoldenSamples.in(Path.of("..", "meeting-service", "contracts"));

  static List<GoldenSample> commitments() {
    return SAMPLES.startingWith("commitment.");
  }

  static List<GoldenSample> meetings() {
    return SAMPLES.startingWith("meeting.");
  }

  @ParameterizedTest
  @MethodSource("commitments")
  void everyCommitmentFactIsKnownAndReadable(GoldenSample sample) {
    // Given
    ReceivedFact fact = received(sample);

    // When
    Subject subject = CommitmentState.subject(fact, ZoneOffset.UTC);

    // Then
    assertTrue(CommitmentFacts.TYPES.contains(fact.type()), fact.type());
    assertEquals(SubjectKind.COMMITMENT, subject.kind());
    assertNotNull(subject.status());
    assertNotNull(subject.type());
    assertEquals(subject.meeting() == null, subject.forum() == null);
    assertNotNull(subject.owner());
    assertEquals(
        List.of(new Contribution("trained-people", new BigDecimal("12.5"))),
        subject.contributions());
  }

  @Test
  void theInitiativesAMeetingServesAreRead() {
    // Given
    GoldenSample serving = SAMPLES.startingWith("meeting.revised.v1.serving").get(0);

    // When
    Subject subject = MeetingState.subject(received(serving), ZoneOffset.UTC);

    // Then
    assertEquals(List.of("mx-us-workforce"), subject.initiatives());
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void everyMeetingFactIsKnownAndReadable(GoldenSample sample) {
    // Given
    ReceivedFact fact = received(sample);

    // When
    Subject subject = MeetingState.subject(fact, ZoneOffset.UTC);

    // Then
    assertTrue(MeetingFacts.TYPES.contains(fact.type()), fact.type());
    assertEquals(SubjectKind.MEETING, subject.kind());
    assertNotNull(subject.status());
    assertNotNull(subject.forum());
    assertEquals(fact.data().at("/meeting/from").isTextual(), subject.day() != null);
  }

  @Test
  void aDeliveryCountsFromTheDayGivenWithTheMove() {
    // Given
    ReceivedFact delivered = received(SAMPLES.named("commitment.delivered.v1"));

    // When
    Subject subject = CommitmentState.subject(delivered, ZoneOffset.UTC);

    // Then
    assertEquals("DELIVERED", subject.status());
    assertEquals("2022-10-15", subject.trail().first().on().text());
    assertEquals(delivered.id().toString(), subject.trail().first().eventId());
  }

  @Test
  void aPromiseMadeOutsideAMeetingIsDatedAsItWasAgreed() {
    // Given
    ReceivedFact recorded = received(SAMPLES.named("commitment.recorded.v1.outside"));

    // When
    Subject subject = CommitmentState.subject(recorded, ZoneOffset.UTC);

    // Then
    assertEquals("2022-03", subject.made().text());
    assertEquals("2022-03", subject.dateOf(subject.trail().first()).text());
  }

  @Test
  void aMeetingIsDatedAsPreciselyAsTheWorldGaveIt() {
    // Given
    ReceivedFact held = received(SAMPLES.named("meeting.held.v1"));

    // When
    Subject subject = MeetingState.subject(held, ZoneOffset.UTC);

    // Then
    assertEquals("2022-04", subject.day().text());
  }

  private static ReceivedFact received(GoldenSample sample) {
    return ReceivedFact.parse(sample.json().toString());
  }
}
