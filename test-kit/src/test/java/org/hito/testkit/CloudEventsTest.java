package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"one","source":"/services/grants","type":"org.hito.grant.given.v1",
       "subject":"itsi","time":"2022-04-30T00:00:00Z","aggregateversion":1,
       "dataschema":"https://hito.example/schemas/grant.v1.schema.json",
       "datacontenttype":"application/json","data":{}}
      """;

  @Test
  void aCompleteEventIsValid() {
    CloudEvents.assertValid(EVENT);
  }

  @Test
  void anEventWithoutAnAbsoluteSchemaIsReadableButInvalid() {
    // Given
    String old = EVENT.replace("https://hito.example", "");

    // When
    AssertionError error = assertThrows(AssertionError.class, () -> CloudEvents.assertValid(old));

    // Then
    CloudEvents.assertReadable(old);
    assertTrue(error.getMessage().startsWith("dataschema is not absolute"), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"specversion\":\"1.0\",', ''",
    "'\"id\":\"one\",', ''",
    "'\"subject\":\"itsi\",', ''",
    "2022-04-30T00:00:00Z, 2022-04-30",
    "aggregateversion, aggregateVersion",
    "aggregateversion, aggregateversionofit12",
    "/services/grants, 'no uri: at all'"
  })
  void anEventThatBreaksTheSpecificationIsInvalid(String part, String broken) {
    // When, Then
    String event = EVENT.replace(part, broken);
    assertThrows(AssertionError.class, () -> CloudEvents.assertValid(event), event);
  }
}
