package org.hito.initiative.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkGraphTest {

  private static final LinkGraph KNOWN =
      new LinkGraph(
          Map.of(
              "b", List.of("x", "c"),
              "c", List.of("d"),
              "d", List.of("a"),
              "x", List.of("y", "a"),
              "y", List.of("x")));

  @Test
  void theShortestWayBackIsFound() {
    // When
    Optional<List<String>> cycle = KNOWN.cycle("a", List.of("b"));

    // Then
    assertEquals(Optional.of(List.of("a", "b", "x", "a")), cycle);
  }

  @Test
  void aThingThatLeadsToItselfIsACycle() {
    // When
    Optional<List<String>> cycle = KNOWN.cycle("a", List.of("y", "a"));

    // Then
    assertEquals(Optional.of(List.of("a", "a")), cycle);
  }

  @Test
  void aCycleAmongOthersIsNone() {
    // When
    Optional<List<String>> cycle = KNOWN.cycle("new", List.of("x", "unknown"));

    // Then
    assertEquals(Optional.empty(), cycle);
  }
}
