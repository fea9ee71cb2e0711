package org.hito.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNamesTest {

  @Test
  void withoutAMappingOurNamesCountAndOthersDoNot() {
    // Given
    RoleNames names = RoleNames.of(Optional.empty());
    // When
    Set<String> roles = names.of(List.of("verifier", "offline_access", "Agency-Editor"));
    // Then
    assertEquals(Set.of("verifier"), roles);
  }

  @Test
  void withAMappingOnlyMappedNamesCount() {
    // Given
    RoleNames names =
        RoleNames.of(
            Optional.of(
                List.of(
                    "ministry-editor=agency-editor", "chief=verifier", "chief = agency-editor")));
    // When
    Set<String> editor = names.of(List.of("ministry-editor", "platform-admin"));
    Set<String> chief = names.of(List.of("chief"));
    // Then
    assertEquals(Set.of("agency-editor"), editor);
    assertEquals(Set.of("agency-editor", "verifier"), chief);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ministry-editor", "=agency-editor", "ministry-editor=editor", "a="})
  void aMappingToNoRoleStopsTheStart(String entry) {
    // When
    Runnable start = () -> RoleNames.of(Optional.of(List.of(entry)));
    // Then
    assertThrows(ConfigurationException.class, start::run);
  }
}
