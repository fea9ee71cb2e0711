package org.hito.gateway.events.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamedFactTest {

  @Test
  void aFrameContainsTheEventAsItWasWritten() {
    // Given
    var message = Facts.message(1, 9, "org.hito.commitment.delivered.v1", "mou", "{\"t\":\"á\"}");
    // When
    var fact = StreamedFact.of(5, message).orElseThrow();
    // Then
    assertEquals(
        "id: here\nevent: commitment.delivered\ndata: {\"t\":\"á\"}\n\n",
        fact.frame("here").toString());
    assertEquals("mou", fact.subject());
  }

  @Test
  void aLineBreakInsideAnEventStartsANewDataLine() {
    // Given
    var message = Facts.message(0, 0, "org.hito.forum.revised.v2", "f", "{\n}");
    // When
    var fact = StreamedFact.of(0, message).orElseThrow();
    // Then
    assertEquals("id: x\nevent: forum.revised\ndata: {\ndata: }\n\n", fact.frame("x").toString());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, k, {}",
        "org.other.thing.v1, k, {}",
        "org.hito.commitment.delivered, k, {}",
        "org.hito.commitment.delivered.v1, none, {}",
        "org.hito.commitment.delivered.v1, k, none"
      })
  void recordsThatAreNotFactsAreSkipped(String type, String key, String value) {
    // Given
    var message = Facts.message(0, 0, type, key, value);
    // When
    var fact = StreamedFact.of(0, message);
    // Then
    assertTrue(fact.isEmpty());
  }

  @Test
  void aHeaderWithoutAValueSaysNoType() {
    // Given
    var message = Facts.message(0, 0, null, "k", "{}");
    message.headers().add("ce_type", null);
    // When
    var fact = StreamedFact.of(0, message);
    // Then
    assertTrue(fact.isEmpty());
  }
}
