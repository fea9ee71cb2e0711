package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pass reads and removes while states and large facts wait. */
class OutboxReadingTest extends OutboxPasses {

  @Test
  void statesThatWaitDoNotHoldUpFactsBehindThem() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");
    recorded(4, "d");
    recorded(5, "e");
    recorded(6, "f");

    // When
    List<Long> read = pass(seqs(), seqs());

    // Then
    assertEquals(seqs(1, 2, 4, 5), read);
  }

  @Test
  void statesThatFailedAgainWaitBehindTheOthers() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");

    // When
    pass(seqs(), seqs(1, 2));

    // Then
    assertEquals(seqs(1, 3), pass(seqs(), seqs(3)));
  }

  @Test
  void aStateThatWasNotReadIsNotSentAfterThatOfANewerFact() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");
    waitingForItsState(4, "d");
    recorded(5, "c");
    recorded(6, "d");

    // When
    List<Long> read = pass(seqs(5), seqs(1, 2, 6));

    // Then
    assertEquals(seqs(1, 2, 5, 6), read);
    assertEquals(seqs(1, 2, 6), outbox());
  }

  @Test
  void aParkedFactHoldsBackItsThingOnlyWhateverWaits() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    recorded(2, "a");
    recorded(3, "a");
    recorded(4, "b");
    run("UPDATE outbox SET parked_at = now() WHERE seq = 2");

    // When
    List<Long> read = pass(seqs(1), seqs());

    // Then
    assertEquals(seqs(1, 4), read);
  }

  @Test
  void largeFactsAreReadInSeveralPasses() throws SQLException {
    // Given
    recorded(1, "a", LARGE);
    recorded(2, "b", LARGE);
    recorded(3, "c");

    // When
    List<Long> read = pass(10, seqs(1), seqs());

    // Then
    assertEquals(seqs(1), read);
    assertEquals(seqs(2, 3), pass(10, seqs(), seqs()));
  }

  @Test
  void aFactLargerThanAPassIsReadAlone() throws SQLException {
    // Given
    recorded(1, "a", LARGE + LARGE);
    recorded(2, "b");

    // When
    List<Long> read = pass(10, seqs(), seqs());

    // Then
    assertEquals(seqs(1), read);
  }

  @Test
  void largeStatesThatWaitTakeTurnsAndDoNotHoldUpFactsBehindThem() throws SQLException {
    // Given
    waitingForItsState(1, "a", LARGE);
    waitingForItsState(2, "b", LARGE);
    recorded(3, "c");

    // When
    List<Long> read = pass(10, seqs(), seqs(1));

    // Then
    assertEquals(seqs(1, 3), read);
    assertEquals(seqs(2, 3), pass(10, seqs(), seqs()));
  }

  @Test
  void aLargeStateThatWasNotReadIsNotSentAfterThatOfANewerFact() throws SQLException {
    // Given
    waitingForItsState(1, "a", LARGE);
    waitingForItsState(2, "b", LARGE);
    recorded(3, "b");

    // When
    pass(10, seqs(3), seqs(1));

    // Then
    assertEquals(seqs(1), outbox());
  }
}
