package org.hito.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialTest {

  @Test
  void isAcceptedUntilItExpires() {
    // Given
    Credential past = Credential.until(Instant.now().minusMillis(1));
    Credential future = Credential.until(Instant.now().plusSeconds(60));
    // Then
    assertFalse(past.isAccepted().await().indefinitely());
    assertTrue(future.isAccepted().await().indefinitely());
  }
}
