package org.hito.gateway.keys.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hito.gateway.exchange.Sha256;
import org.hito.gateway.keys.domain.KeyText;

/**
 * The stored hash of a key: SHA-256, which is enough for 256 random bits. With a pepper it is an
 * HMAC, so that write access to the database is not enough to make a key.
 */
public final class KeyHashes {

  private static final String ALGORITHM = "HmacSHA256";

  private final Optional<SecretKeySpec> pepper;

  public KeyHashes(Optional<String> pepper) {
    this.pepper =
        pepper.map(text -> new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
  }

  /** In hexadecimal digits. */
  public String of(KeyText key) {
    return HexFormat.of().formatHex(bytes(key));
  }

  private byte[] bytes(KeyText key) {
    byte[] text = key.text().getBytes(StandardCharsets.US_ASCII);
    if (pepper.isEmpty()) {
      return Sha256.of(text);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(pepper.get());
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
    }
  }

  /** Whether a key has this hash; takes the same time for every wrong hash. */
  public boolean match(KeyText key, String hash) {
    return MessageDigest.isEqual(bytes(key), HexFormat.of().parseHex(hash));
  }
}
