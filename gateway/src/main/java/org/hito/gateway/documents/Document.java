package org.hito.gateway.documents;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text as served.
 *
 * @param mediaType its type
 * @param text its bytes
 * @param etag derived from the text, so the same on every replica
 */
public record Document(String mediaType, Buffer text, String etag) {

  public static Document of(String mediaType, byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return new Document(
          mediaType, Buffer.buffer(text), '"' + HexFormat.of().formatHex(digest, 0, 8) + '"');
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  public static Document of(String mediaType, String text) {
    return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
