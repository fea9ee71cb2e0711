package org.hito.gateway.webhooks.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @Test
  void aSecretHas256RandomBitsAndDoesNotShowThem() {
    // When
    var secret = SigningSecret.generate(new SecureRandom(), NOW);
    // Then
    assertTrue(secret.text().startsWith("whsec_"));
    assertEquals(32, Base64.getDecoder().decode(secret.text().substring(6)).length);
    assertFalse(secret.toString().contains(secret.text().substring(6)));
  }

  @Test
  void afterARotationBothSecretsAreUsedUntilTheGraceEnds() {
    // Given
    Instant later = NOW.plus(Duration.ofDays(1));
    var before = subscription();
    // When
    var after =
        before.rotated(SigningSecret.generate(new SecureRandom(), NOW), Duration.ofDays(1), NOW);
    // Then
    assertEquals(2, after.liveSecrets(NOW).size());
    assertEquals(before.secrets().get(0).text(), after.liveSecrets(NOW).get(1).text());
    assertEquals(List.of(after.secrets().get(0)), after.liveSecrets(later));
    assertEquals(before.version() + 1, after.version());
  }

  @Test
  void neverMoreThanTwoSecretsAreKept() {
    // Given
    var subscription = subscription();
    // When
    for (int rotation = 0; rotation < 5; rotation++) {
      subscription =
          subscription.rotated(
              SigningSecret.generate(new SecureRandom(), NOW), Duration.ofDays(1), NOW);
    }
    // Then
    assertEquals(2, subscription.secrets().size());
  }

  private static Subscription subscription() {
    var declaration =
        new Declaration(
            Sink.parse("https://hooks.example.org/").orElseThrow(),
            "now",
            null,
            List.of(),
            Map.of(),
            List.of());
    return new Subscription(
        UUID.randomUUID(),
        1,
        "senacyt",
        declaration,
        SubscriptionStatus.ACTIVE,
        null,
        List.of(SigningSecret.generate(new SecureRandom(), NOW)),
        NOW,
        "somebody",
        NOW);
  }
}
