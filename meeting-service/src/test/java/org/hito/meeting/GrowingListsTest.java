package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingDraft;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.testkit.StateLists;
import org.junit.jupiter.api.Test;

/** No list of a state grows without limit, since each fact contains the whole state. */
class GrowingListsTest {

  @Test
  void aCommitmentHasNoMoreReviewersThanItsRuleAllows() {
    // When
    Set<String> lists = StateLists.beside(CommitmentDraft.class, Commitment.class);
    // Then
    // the first is not in facts; the second is part of one request
    assertEquals(Set.of("Landmarks.reviewedIn", "Slip.agreedWith"), lists);
  }

  @Test
  void aMeetingMovesTwiceAtMost() {
    // When
    Set<String> lists = StateLists.beside(MeetingDraft.class, Meeting.class);
    // Then
    assertEquals(Set.of("Meeting.moves"), lists);
    assertEquals(2, movesFrom(MeetingStatus.PLANNED));
  }

  private static int movesFrom(MeetingStatus status) {
    return status.allowed().stream().mapToInt(to -> 1 + movesFrom(to)).max().orElse(0);
  }
}
