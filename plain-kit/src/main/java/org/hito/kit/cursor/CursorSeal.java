package org.hito.kit.cursor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hito.kit.json.Json;
import org.hito.kit.problem.ProblemException;

/**
 * Seals cursors (HMAC-SHA-256): an altered cursor, or one of another list, is refused. Replicas
 * must share the secret; without one a random key is used, and cursors expire with the process.
 */
public final class CursorSeal {

  private static final int SEAL_BYTES = 16;

  private final SecretKeySpec key;

  public CursorSeal(Optional<String> secret) {
    byte[] bytes =
        secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(CursorSeal::random);
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** The text of a cursor, for a list with this fingerprint. */
  public String seal(Cursor cursor, String fingerprint) {
    byte[] content = Json.write(cursor).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Arrays.copyOf(mac(content, fingerprint), SEAL_BYTES + content.length);
    System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The cursor; 400 unless it was sealed for this list. */
  public Cursor open(String text, String fingerprint) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      if (sealed.length <= SEAL_BYTES) {
        throw new ProblemException(400, "invalid-cursor");
      }
      byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
      byte[] expected = Arrays.copyOf(mac(content, fingerprint), SEAL_BYTES);
      if (!MessageDigest.isEqual(expected, Arrays.copyOf(sealed, SEAL_BYTES))) {
        throw new ProblemException(400, "invalid-cursor");
      }
      return read(content);
    } catch (IllegalArgumentException notBase64) {
      throw new ProblemException(400, "invalid-cursor");
    }
  }

  private static Cursor read(byte[] content) {
    try {
      JsonNode cursor = Json.mapper().readTree(content);
      return new Cursor(cursor.get("key").textValue(), cursor.get("code").textValue());
    } catch (IOException unreadable) {
      throw new IllegalStateException("a sealed cursor is always readable", unreadable);
    }
  }

  private byte[] mac(byte[] content, String fingerprint) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(fingerprint.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }
}
