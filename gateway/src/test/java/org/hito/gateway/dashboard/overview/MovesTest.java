package org.hito.gateway.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.api.Test;

/** What moved lately, from several logs. */
class MovesTest {

  private static JsonNode fact(String kind, String code, String type, String at) {
    return Things.of(
            "{'kind':'%s','code':'%s','type':'%s','recordedAt':'%s'}"
                .formatted(kind, code, type, at))
        .json();
  }

  @Test
  void eachThingThatMovedIsNamedOnceWithItsNewestFact() {
    // Given
    List<JsonNode> facts =
        List.of(
            fact("indicator", "a", "progressed", "2026-11-20T10:00:00.5+00:00"),
            fact("indicator", "a", "observed", "2026-11-20T10:00:00+00:00"),
            fact("gate", "a", "opened", "2026-11-21T12:00:00+02:00"),
            fact("strategy", "new", "registered", "2026-11-22T10:00:00+00:00"),
            fact("gate", "old", "opened", "2026-11-01T10:00:00+00:00"));

    // When
    List<JsonNode> moves = Moves.of(facts, Instant.parse("2026-11-14T00:00:00Z"), 10);

    // Then
    assertEquals(
        List.of("opened", "progressed"),
        moves.stream().map(move -> move.path("type").asText()).toList());
    assertEquals(Optional.of(Instant.parse("2026-11-22T10:00:00Z")), Moves.newest(facts));
    assertEquals(1, Moves.of(facts, Instant.EPOCH, 1).size());
  }
}
