package org.hito.localissuer;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalIssuerGuardTest {

  @ParameterizedTest
  @CsvSource({"local, 127.0.0.1", "local, localhost", "local, ::1", "test, localhost"})
  void itRunsOnLoopbackInLocalProfiles(String profile, String host) {
    // When
    String refusal = LocalIssuerGuard.refusal(List.of(profile), host);
    // Then
    assertNull(refusal);
  }

  @ParameterizedTest
  @CsvSource({"prod, 127.0.0.1", "staging, localhost", "local, 0.0.0.0", "local, 10.1.2.3"})
  void itRunsNowhereElse(String profile, String host) {
    // When
    String refusal = LocalIssuerGuard.refusal(List.of(profile), host);
    // Then
    assertNotNull(refusal);
  }
}
