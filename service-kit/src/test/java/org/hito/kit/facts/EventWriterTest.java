package org.hito.kit.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hito.kit.address.PublicAddress;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
  private static final UUID CAUSE = UUID.fromString("01980000-0000-7000-8000-000000000000");
  private static final Instant RECORDED = Instant.parse("2022-05-02T10:00:00.000001Z");
  private static final FactBody KEPT =
      new FactBody(
          "kept",
          Instant.parse("2022-04-30T00:00:00Z"),
          Map.of("on", PartialDate.parse("2022-04")),
          new Promise("almuerzo", new BigDecimal("0.1")));

  record Promise(String what, BigDecimal weight) {}

  private final EventWriter writer =
      new EventWriter("/services/promises", new PublicAddress("https://hito.example/"));

  @Test
  void aFactIsWrittenAsItsSampleHasItMemberByMember() throws IOException {
    // Given
    Origin origin =
        new Origin(
            new Actor("jane", "economia-mx", Set.of()),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            CAUSE);

    // When
    Fact fact = writer.write("promise", "lunch", 4, KEPT, origin, ID, RECORDED);

    // Then
    assertEquals(sample().replaceAll("\\s*\\n\\s*|(?<=\":) ", ""), fact.event());
    assertEquals("hito.promise.facts.v1", fact.topic());
  }

  @Test
  void absentValuesAreLeftOut() {
    // Given
    Origin clock = new Origin(Actor.platform("promise-service"), null, null);

    // When
    Fact fact = writer.write("promise", "lunch", 4, KEPT, clock, ID, RECORDED);

    // Then
    JsonNode event = Json.read(fact.event(), JsonNode.class);
    assertEquals("promise-service", event.get("actor").textValue());
    assertFalse(event.has("agency") || event.has("causationid") || event.has("traceparent"));
  }

  private static String sample() throws IOException {
    try (var file = EventWriterTest.class.getResourceAsStream("/promise.kept.v1.sample.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
