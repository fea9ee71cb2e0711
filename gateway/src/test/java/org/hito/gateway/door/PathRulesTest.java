package org.hito.gateway.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/meetings",
        "/api/v1/meetings/",
        "/api/v1/meetings/a.b",
        "/a%20b",
        "/...x/y"
      })
  void anUnambiguousPathIsAccepted(String path) {
    // When
    boolean plain = PathRules.isPlain(path);
    // Then
    assertTrue(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/meetings/../gates",
        "/api/v1/meetings/..",
        "/api/./v1",
        "/api/v1/meetings/%2e%2e/gates",
        "/api/v1/meetings/.%2E/gates",
        "/api/v1/organisations/x%2frecord",
        "/api/v1/organisations/x%2Frecord",
        "/api/v1/organisations/x%252frecord",
        "/api/v1/organisations/x%5crecord",
        "/api/v1/organisations/x\\record",
        "/api//v1/meetings",
        "//api/v1/meetings",
        "/api/v1/meetings;a=b",
        "/api/v1/meetings%3Ba=b",
        "/api/v1/meetings%00"
      })
  void anAmbiguousPathIsRefused(String path) {
    // When
    boolean plain = PathRules.isPlain(path);
    // Then
    assertFalse(plain);
  }
}
