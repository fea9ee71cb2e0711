package org.hito.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimPathTest {

  private static final Map<String, Object> CLAIMS =
      Map.of(
          "agency", "senacyt",
          "realm_access", Map.of("roles", List.of("verifier")),
          "resource_access", Map.of("https://hito.example/", Map.of("role.name", "auditor")),
          "https://hito.example/claims", Map.of("agency", "economia-mx"),
          "https://hito.example/agency", "mici");

  @ParameterizedTest
  @CsvSource({
    "agency, senacyt",
    "realm_access/roles, [verifier]",
    "resource_access/https://hito.example//role.name, auditor",
    "https://hito.example/claims/agency, economia-mx",
    "https://hito.example/agency, mici"
  })
  void aPathFindsItsClaim(String path, String claim) {
    // When
    Optional<Object> found = ClaimPath.find(CLAIMS, path);
    // Then
    assertEquals(claim, found.orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "roles", "agency/code", "realm_access/", "realm_access/roles/0"})
  void anyOtherPathFindsNothing(String path) {
    // When
    Optional<Object> found = ClaimPath.find(CLAIMS, path);
    // Then
    assertEquals(Optional.empty(), found);
  }

  @Test
  void aClaimThatIsNullIsNone() {
    // Given
    var claims = new HashMap<String, Object>();
    claims.put("agency", null);
    // When
    Optional<Object> found = ClaimPath.find(claims, "agency");
    // Then
    assertEquals(Optional.empty(), found);
  }
}
