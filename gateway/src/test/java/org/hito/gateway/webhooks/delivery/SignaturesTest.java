package org.hito.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hito.gateway.webhooks.domain.SigningSecret;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  @Test
  void aSignatureIsThatOfTheExampleOfStandardWebhooks() {
    // Given
    var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Instant.EPOCH, null);
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    // When
    String signature = Signatures.of(secret, 1614265330, "msg_p5jXN8AQM9LWM0D4loKWxJek", body);
    // Then
    assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
  }
}
