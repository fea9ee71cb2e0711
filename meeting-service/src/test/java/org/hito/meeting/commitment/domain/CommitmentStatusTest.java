package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.BLOCKED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.PROPOSED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.RECOMMENDED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentStatusTest {

  /** The expected state machine. */
  private static final Map<CommitmentStatus, Map<CommitmentStatus, Class<?>>> MACHINE =
      Map.of(
          RECOMMENDED,
          Map.of(PROPOSED, CommitmentFact.Proposed.class, DROPPED, CommitmentFact.Dropped.class),
          PROPOSED,
          Map.of(AGREED, CommitmentFact.Agreed.class, DROPPED, CommitmentFact.Dropped.class),
          AGREED,
          Map.of(IN_PROGRESS, CommitmentFact.Started.class, DROPPED, CommitmentFact.Dropped.class),
          IN_PROGRESS,
          Map.of(
              BLOCKED, CommitmentFact.Blocked.class,
              DELIVERED, CommitmentFact.Delivered.class,
              DROPPED, CommitmentFact.Dropped.class),
          BLOCKED,
          Map.of(
              IN_PROGRESS, CommitmentFact.Unblocked.class, DROPPED, CommitmentFact.Dropped.class),
          DELIVERED,
          Map.of(
              VERIFIED, CommitmentFact.Verified.class, IN_PROGRESS, CommitmentFact.Reopened.class),
          VERIFIED,
          Map.of(IN_PROGRESS, CommitmentFact.Reopened.class),
          DROPPED,
          Map.of());

  static Stream<Arguments> everyStateTimesMove() {
    return Arrays.stream(CommitmentStatus.values())
        .flatMap(
            from -> Arrays.stream(CommitmentStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyStateTimesMove")
  void eachMoveFromEachStateIsTheFactItIsOrRefused(CommitmentStatus from, CommitmentStatus to) {
    // Given
    Commitment commitment = Given.commitment(from);
    Class<?> expected = MACHINE.get(from).get(to);

    // When
    Decision<Commitment, CommitmentFact> decision =
        Given.move(to, "2022-05-01", Given.PAPER)
            .decide(
                commitment, Given.MADE, Given.TODAY, to == VERIFIED ? Given.OTHER : Given.OWNER);

    // Then
    if (expected == null) {
      Rejection rejection = Given.rejection(decision);
      assertEquals("illegal-move", rejection.code());
      assertEquals(MACHINE.get(from).keySet(), namesOf(rejection.allowed()));
    } else {
      assertInstanceOf(expected, Given.accepted(decision).facts().get(0));
      assertEquals(to, Given.state(decision).status());
    }
  }

  @Test
  void aCommitmentIsOpenUntilItIsDeliveredOrDropped() {
    // Given
    List<CommitmentStatus> all = List.of(CommitmentStatus.values());

    // When
    List<CommitmentStatus> open = all.stream().filter(CommitmentStatus::isOpen).toList();

    // Then
    assertEquals(List.of(RECOMMENDED, PROPOSED, AGREED, IN_PROGRESS, BLOCKED), open);
  }

  private static Set<CommitmentStatus> namesOf(List<String> allowed) {
    return allowed.stream().map(CommitmentStatus::valueOf).collect(Collectors.toSet());
  }
}
