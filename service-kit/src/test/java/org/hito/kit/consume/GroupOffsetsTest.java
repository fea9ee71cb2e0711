package org.hito.kit.consume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupOffsetsTest {

  private static final TopicPartition ONE = new TopicPartition("hito.forum.facts.v1", 0);
  private static final TopicPartition OTHER = new TopicPartition("hito.forum.facts.v1", 1);

  @Test
  void theLagOfATopicIsThatOfItsPartitionThatIsFurthestBehind() {
    // Given
    GroupOffsets offsets =
        new GroupOffsets(
            Map.of(ONE, 0L, OTHER, 0L),
            Map.of(ONE, 90L, OTHER, 30L),
            Map.of(ONE, 100L, OTHER, 50L));

    // Then
    assertEquals(Map.of("hito.forum.facts.v1", 20L), offsets.lag());
  }

  @Test
  void recordsThatATopicNoLongerHasDoNotWait() {
    // Given
    GroupOffsets offsets = new GroupOffsets(Map.of(ONE, 95L), Map.of(ONE, 30L), Map.of(ONE, 100L));

    // Then
    assertEquals(Map.of("hito.forum.facts.v1", 5L), offsets.lag());
  }

  @Test
  void aGroupThatHasNotBegunHasAllThatIsThereBeforeIt() {
    // Given
    GroupOffsets offsets = new GroupOffsets(Map.of(ONE, 95L), Map.of(), Map.of(ONE, 100L));

    // Then
    assertEquals(Map.of("hito.forum.facts.v1", 5L), offsets.lag());
  }
}
