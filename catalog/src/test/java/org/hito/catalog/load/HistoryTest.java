package org.hito.catalog.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void movesAreReadFromFactsOldestFirst() throws Exception {
    // Given
    List<JsonNode> facts =
        facts(
            """
            [
              {"version": 6, "type": "org.hito.commitment.reopened.v1"},
              {"version": 5, "type": "commitment.delivered"},
              {"version": 4, "type": "progress-reported"},
              {"version": 3, "type": "started"},
              {"version": 2, "type": "revised"},
              {"version": 1, "type": "recorded"}]
            """);

    // When
    History history = History.of(facts);

    // Then
    assertEquals(List.of("IN_PROGRESS", "DELIVERED", "IN_PROGRESS"), history.moves());
  }

  @Test
  void theMoveOfAnInitiativeIsInWhatChanged() throws Exception {
    // Given
    List<JsonNode> facts =
        facts(
            """
            [
              {"type": "initiative.status-changed", "change": {"from": "PROPOSED", "to": "APPROVED"}},
              {"type": "initiative.registered"}]
            """);

    // When
    History history = History.of(facts);

    // Then
    assertEquals(List.of("APPROVED"), history.moves());
  }

  private static List<JsonNode> facts(String json) throws Exception {
    return new ObjectMapper().readValue(json, new TypeReference<List<JsonNode>>() {});
  }
}
