package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

/** What a pass reads and removes while others are under way, or topics are unavailable. */
class OutboxLanesTest extends OutboxPasses {

  private static final String FACTS = FactTopics.facts("forum");
  private static final String STATES = FactTopics.state("forum");

  @Test
  void factsOfATopicThatIsLeftOutDoNotHoldUpOthers() throws SQLException {
    // Given
    recorded(1, "a");
    recorded(2, "b");
    waitingForItsState(3, "c");
    recorded(4, "meeting", "d", "{}");

    // When
    List<Long> read = pass(Lane.without(Set.of(FACTS)), seqs(), seqs());

    // Then
    assertEquals(seqs(3, 4), read);
    assertEquals(seqs(1, 2), pass(Lane.of(FACTS), seqs(), seqs()));
    assertEquals(seqs(3), pass(Lane.of(STATES), seqs(), seqs()));
    assertEquals(seqs(4), pass(Lane.without(Set.of(FACTS, STATES)), seqs(), seqs()));
  }

  @Test
  void twoPassesNeverSendToTheSameTopic() throws SQLException {
    // Given
    recorded(1, "a");
    recorded(2, "meeting", "b", "{}");
    Lane others = Lane.without(Set.of(STATES));
    try (OutboxTransaction retry = begin()) {
      assertEquals(1, retry.read(BATCH, Lane.of(FACTS)).size());

      // When
      try (OutboxTransaction relay = begin();
          OutboxTransaction second = begin();
          OutboxTransaction ofTheSameTopic = begin()) {
        List<PendingFact> read = relay.read(BATCH, others);

        // Then
        assertEquals(seqs(2), read.stream().map(PendingFact::seq).toList());
        assertFalse(relay.topics().contains(FACTS));
        assertEquals(others.topics().size() - 1, relay.topics().size());
        assertEquals(List.of(), second.read(BATCH, ALL));
        assertFalse(second.isInLane());
        assertEquals(List.of(), ofTheSameTopic.read(BATCH, Lane.of(FACTS)));
        assertFalse(ofTheSameTopic.isInLane());
      }
    }
  }

  @Test
  void aPassWithAllTopicsIsAlone() throws SQLException {
    // Given
    recorded(1, "a");
    try (OutboxTransaction relay = begin()) {
      relay.read(BATCH, ALL);

      // When
      try (OutboxTransaction retry = begin();
          OutboxTransaction other = begin()) {
        List<PendingFact> ofRetry = retry.read(BATCH, Lane.of(FACTS));
        List<PendingFact> ofOther = other.read(BATCH, Lane.without(Set.of(STATES)));

        // Then
        assertEquals(List.of(), ofRetry);
        assertFalse(retry.isInLane());
        assertEquals(List.of(), ofOther);
        assertFalse(other.isInLane());
      }
    }
  }

  @Test
  void aReplicaOfTheVersionBeforeSendsNothingDuringAPass() throws SQLException {
    // Given
    try (OutboxTransaction retry = begin();
        Connection before = connect();
        Statement statement = before.createStatement()) {
      retry.read(BATCH, Lane.of(FACTS));

      // When
      ResultSet locked =
          statement.executeQuery(
              "SELECT pg_try_advisory_xact_lock(" + OutboxTransaction.LOCK + ")");

      // Then
      locked.next();
      assertFalse(locked.getBoolean(1));
    }
  }

  @Test
  void whatAnotherPassMayBeSendingIsNotSuperseded() throws SQLException {
    // Given
    waitingForItsState(1, "meeting", "a", "{}");
    waitingForItsState(2, "meeting", "b", "{}");
    waitingForItsState(3, "c");
    recorded(4, "c");
    recorded(5, "c");

    // When
    List<Long> read = pass(Lane.without(Set.of(STATES)), seqs(4), seqs(5));

    // Then
    assertEquals(seqs(1, 2, 4, 5), read);
    assertEquals(seqs(1, 2, 3, 5), outbox());
    assertEquals(seqs(3, 5), pass(Lane.of(STATES), seqs(3, 5), seqs()));
    assertEquals(seqs(1, 2), outbox());
  }
}
