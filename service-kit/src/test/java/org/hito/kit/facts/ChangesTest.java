package org.hito.kit.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;

class ChangesTest {

  record Thing(String name, List<String> aliases, String country) {}

  @Test
  void onlyDifferencesAreListedWithBothValues() {
    // Given
    Thing before = new Thing("same", List.of("a"), null);
    Thing after = new Thing("same", List.of("a", "b"), "PA");

    // When
    String changes = Json.write(Changes.between(before, after));

    // Then
    assertEquals(
        "{\"aliases\":{\"from\":[\"a\"],\"to\":[\"a\",\"b\"]},\"country\":{\"to\":\"PA\"}}",
        changes);
  }

  @Test
  void betweenEqualsThereIsNothing() {
    // Given
    Thing thing = new Thing("same", List.of(), null);

    // When
    String changes = Json.write(Changes.between(thing, thing));

    // Then
    assertEquals("{}", changes);
  }
}
