package org.hito.kit.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTopicsTest {

  @Test
  void everyAggregateHasItsFactsAndItsStateAndEveryGroupItsDeadLetters() {
    // When
    List<String> topics = FactTopics.all();

    // Then
    assertEquals(2 * FactTopics.AGGREGATES.size() + FactTopics.GROUPS.size(), topics.size());
    assertEquals(topics.size(), new HashSet<>(topics).size());
    assertTrue(
        topics.containsAll(
            List.of("hito.gate.facts.v1", "hito.gate.state.v1", "hito.meeting.indicator.dlq")));
  }

  @Test
  void factsAndDeadLettersAreKeptForThirtyDays() {
    assertEquals(
        Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "2592000000",
            "max.message.bytes", "2097152"),
        FactTopics.settings("hito.gate.facts.v1"));
    assertEquals(
        Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "2592000000",
            "max.message.bytes", "2162688"),
        FactTopics.settings("hito.meeting.indicator.dlq"));
  }

  @Test
  void stateIsCompacted() {
    assertEquals(
        Map.of("cleanup.policy", "compact", "max.message.bytes", "2097152"),
        FactTopics.settings("hito.gate.state.v1"));
  }
}
