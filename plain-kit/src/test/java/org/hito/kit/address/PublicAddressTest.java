package org.hito.kit.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"https://hito.example", "https://hito.example/", "https://hito.example//"})
  void aSlashAtTheEndMakesNoDifference(String text) {
    // When
    String schema = new PublicAddress(text).schema("meeting.v1.schema.json");

    // Then
    assertEquals("https://hito.example/schemas/meeting.v1.schema.json", schema);
  }

  @Test
  void aPathAndAPortStay() {
    // When
    String schema = new PublicAddress("http://10.0.0.1:8080/hito/").schema("gate.v1.schema.json");

    // Then
    assertEquals("http://10.0.0.1:8080/hito/schemas/gate.v1.schema.json", schema);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hito.example",
        "/hito",
        "ftp://hito.example",
        "javascript://hito.example",
        "https:///schemas",
        "https://me@hito.example",
        "https://hito.example?a=b",
        "https://hito.example#top",
        "https://hito example"
      })
  void theRefusalOfAnInvalidAddressNamesTheSetting(String text) {
    // When
    var refusal = assertThrows(IllegalArgumentException.class, () -> new PublicAddress(text));

    // Then
    assertTrue(refusal.getMessage().startsWith("hito.public-url is not an address"));
  }
}
