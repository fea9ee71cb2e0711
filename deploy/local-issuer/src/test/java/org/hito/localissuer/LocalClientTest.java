package org.hito.localissuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClientTest {

  @Test
  void anOrganisationEditsAndVerifiesForItself() {
    // When
    var client = LocalClient.of("economia-mx").orElseThrow();
    // Then
    assertEquals("economia-mx", client.agency());
    assertEquals(Set.of("agency-editor", "verifier"), client.roles());
  }

  @Test
  void theAdministratorActsForThePlatform() {
    // When
    var client = LocalClient.of("admin").orElseThrow();
    // Then
    assertEquals("hito", client.agency());
    assertEquals(Set.of("platform-admin"), client.roles());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Senacyt", "a--b", "-a", "a b", "a/b"})
  void onlyACodeIsAClient(String id) {
    // When
    var client = LocalClient.of(id);
    // Then
    assertTrue(client.isEmpty());
  }
}
