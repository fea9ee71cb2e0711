package org.hito.gateway.webhooks.domain;

import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A secret that signs deliveries, in the form of Standard Webhooks: {@code whsec_} and base64.
 *
 * @param endsAt when it is no longer used, or null if it has no successor
 */
public record SigningSecret(String text, Instant createdAt, Instant endsAt) {

  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  /** A new one. */
  public static SigningSecret generate(RandomGenerator random, Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes), now, null);
  }

  /** The same with an end, if it has no earlier one. */
  public SigningSecret endingAt(Instant end) {
    return endsAt != null && endsAt.isBefore(end) ? this : new SigningSecret(text, createdAt, end);
  }

  public boolean isLive(Instant now) {
    return endsAt == null || endsAt.isAfter(now);
  }

  /** Its bits. */
  public byte[] key() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /** Without the secret, which must not be logged. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
