package org.hito.gateway.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hito.gateway.webhooks.domain.SigningSecret;
import org.hito.gateway.webhooks.domain.Subscription;

/** Signatures of Standard Webhooks, which prove where a delivery comes from. */
final class Signatures {

  private static final String ALGORITHM = "HmacSHA256";

  private Signatures() {}

  /** One for each secret that is in use. */
  static String of(Subscription subscription, Instant now, String id, byte[] body) {
    return subscription.liveSecrets(now).stream()
        .map(secret -> of(secret, now.getEpochSecond(), id, body))
        .collect(Collectors.joining(" "));
  }

  static String of(SigningSecret secret, long timestamp, String id, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
    }
  }
}
