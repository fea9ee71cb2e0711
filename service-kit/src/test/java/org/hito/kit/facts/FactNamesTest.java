package org.hito.kit.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactNamesTest {

  @Test
  void aTypeIsShortenedToWhatPeopleCallIt() {
    // Given
    String type = FactNames.type("commitment", "progress-reported");

    // When
    String shortType = FactNames.shortType(type);

    // Then
    assertEquals("org.hito.commitment.progress-reported.v1", type);
    assertEquals("commitment.progress-reported", shortType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "org.hito.",
        "org.hito.v1",
        "org.hito.thing.v1",
        "com.example.thing.done.v1",
        "org.hito.thing.done"
      })
  void aForeignTypeIsRefused(String type) {
    assertThrows(IllegalArgumentException.class, () -> FactNames.shortType(type));
  }
}
