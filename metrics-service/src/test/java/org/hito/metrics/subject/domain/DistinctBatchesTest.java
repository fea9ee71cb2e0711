package org.hito.metrics.subject.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctBatchesTest {

  @Test
  void noRoundSpeaksOfAnythingTwiceAndEachThingKeepsItsOrder() {
    // Given
    List<String> published = List.of("mou 1", "tea 1", "mou 2", "mou 3", "tea 2");

    // When
    List<List<String>> rounds = DistinctBatches.of(published, one -> one.substring(0, 3));

    // Then
    assertEquals(
        List.of(List.of("mou 1", "tea 1"), List.of("mou 2", "tea 2"), List.of("mou 3")), rounds);
  }

  @Test
  void thereIsNoRoundOfNothing() {
    // When
    List<List<String>> rounds = DistinctBatches.of(List.of(), one -> one);

    // Then
    assertEquals(List.of(), rounds);
  }
}
