package org.hito.meeting.commitment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PossibilitiesTest {

  private static final List<Actor> ACTORS =
      List.of(Given.OWNER, Given.OTHER, Given.STRANGER, Given.REPORTER, Given.ADMIN);

  // whatever else is wrong with the request, what is forbidden or illegal is refused as that
  private static boolean isTried(Commitment commitment, CommitmentStatus to, Actor actor) {
    var decision = Given.move(to, "1999").decide(commitment, Given.MADE, Given.TODAY, actor);
    return Given.rejection(decision).kind() == Rejection.Kind.INVALID;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPossibleIsWhatTheRulesOfTheMoveLetThrough(CommitmentStatus status) {
    for (Actor actor : ACTORS) {
      // Given
      Commitment commitment = Given.commitment(status);

      // When
      Possibilities possible = Possibilities.of(commitment, actor);

      // Then
      List<CommitmentStatus> tried =
          Stream.of(CommitmentStatus.values())
              .filter(to -> isTried(commitment, to, actor))
              .toList();
      assertEquals(
          tried, possible.moves().stream().sorted().toList(), status + " by " + actor.subject());
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyItsOwnerReportsOnItUnlessItIsDropped(CommitmentStatus status) {
    // Given
    Commitment commitment = Given.commitment(status);

    // When
    List<Actor> reporting =
        ACTORS.stream().filter(actor -> Possibilities.of(commitment, actor).reports()).toList();

    // Then
    assertEquals(
        status == CommitmentStatus.DROPPED
            ? List.of()
            : List.of(Given.OWNER, Given.REPORTER, Given.ADMIN),
        reporting);
  }
}
