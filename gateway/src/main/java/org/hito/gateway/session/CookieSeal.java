package org.hito.gateway.session;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.gateway.exchange.Sha256;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/**
 * Encrypts the values of cookies (JWE, AES-256-GCM), so that only the replicas can read them. After
 * a new secret was put before the old one, values sealed with the old one can still be read.
 */
@ApplicationScoped
public class CookieSeal {

  private static final String ENCRYPTION = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;
  private static final String DIRECT = KeyManagementAlgorithmIdentifiers.DIRECT;
  private static final int SHORTEST_SECRET = 32;
  private static final int KEY_BYTES = 32;

  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final String newest;

  CookieSeal(SessionSettings settings) {
    List<byte[]> secrets =
        settings
            .keys()
            .map(texts -> texts.stream().map(CookieSeal::secret).toList())
            .orElseGet(() -> List.of(random()));
    for (byte[] secret : secrets) {
      keys.put(name(secret), new AesKey(sha256("key", secret)));
    }
    this.newest = name(secrets.get(0));
  }

  /**
   * Seals a text.
   *
   * @param purpose needed to open it again
   */
  public String seal(String purpose, String text) {
    var sealed = new JsonWebEncryption();
    sealed.setAlgorithmHeaderValue(DIRECT);
    sealed.setEncryptionMethodHeaderParameter(ENCRYPTION);
    sealed.setKeyIdHeaderValue(newest);
    sealed.setHeader("typ", purpose);
    sealed.setKey(keys.get(newest));
    sealed.setPlaintext(text);
    try {
      return sealed.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("every Java has AES-256-GCM", impossible);
    }
  }

  /** The text that was sealed for a purpose; empty if it was forged or its secret was removed. */
  public Optional<String> open(String purpose, String text) {
    var sealed = new JsonWebEncryption();
    sealed.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, DIRECT));
    sealed.setContentEncryptionAlgorithmConstraints(
        new AlgorithmConstraints(ConstraintType.PERMIT, ENCRYPTION));
    try {
      sealed.setCompactSerialization(text);
      Key key = keys.get(String.valueOf(sealed.getKeyIdHeaderValue()));
      if (key == null || !purpose.equals(sealed.getHeader("typ"))) {
        return Optional.empty();
      }
      sealed.setKey(key);
      return Optional.of(sealed.getPlaintextString());
    } catch (JoseException | RuntimeException forged) {
      return Optional.empty();
    }
  }

  private static byte[] secret(String text) {
    String secret = text.strip();
    if (secret.length() < SHORTEST_SECRET) {
      throw new ConfigurationException(
          "hito.sessions.keys has a secret of less than " + SHORTEST_SECRET + " characters");
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String name(byte[] secret) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sha256("name", secret))
        .substring(0, 8);
  }

  private static byte[] sha256(String purpose, byte[] secret) {
    byte[] start = purpose.getBytes(StandardCharsets.UTF_8);
    return Sha256.of(
        ByteBuffer.allocate(start.length + secret.length).put(start).put(secret).array());
  }
}
