package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {

  @Test
  void every_aggregate_has_its_facts_and_its_state_and_every_group_its_dead_letters() {
    // When
    List<String> topics = Topology.topics();

    // Then
    assertEquals(8, topics.stream().filter(name -> name.endsWith(".facts.v1")).count());
    assertEquals(8, topics.stream().filter(name -> name.endsWith(".state.v1")).count());
    assertTrue(
        topics.containsAll(
            List.of(
                "hito.initiative.indicator.dlq",
                "hito.meeting.organisation.dlq",
                "hito.meeting.initiative.dlq",
                "hito.meeting.indicator.dlq",
                "hito.metrics.commitment.dlq",
                "hito.metrics.initiative.dlq",
                "hito.metrics.meeting.dlq",
                "hito.metrics.strategy.dlq")));
  }
}
