package org.hito.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.WireName;
import org.junit.jupiter.api.Test;

class JsonTest {

  enum Kind implements WireName {
    WORKING_GROUP
  }

  enum Status {
    IN_PROGRESS
  }

  record Everything(
      Kind kind, Status status, PartialDate on, Instant at, BigDecimal amount, String absent) {}

  @Test
  void writtenValuesAreReadBackUnchanged() {
    // Given
    Everything before =
        new Everything(
            Kind.WORKING_GROUP,
            Status.IN_PROGRESS,
            PartialDate.parse("2022-04"),
            Instant.parse("2022-04-30T00:00:00Z"),
            new BigDecimal("1E+3"),
            null);

    // When
    String json = Json.write(before);

    // Then
    assertEquals(
        "{\"kind\":\"working-group\",\"status\":\"IN_PROGRESS\",\"on\":\"2022-04\","
            + "\"at\":\"2022-04-30T00:00:00Z\",\"amount\":1000}",
        json);
    assertEquals(json, Json.write(Json.read(json, Everything.class)));
  }
}
