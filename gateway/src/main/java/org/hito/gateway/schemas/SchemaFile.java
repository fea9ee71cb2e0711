package org.hito.gateway.schemas;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A schema as served.
 *
 * @param text JSON
 * @param etag derived from the text, so the same on every replica
 */
record SchemaFile(Buffer text, String etag) {

  static SchemaFile of(byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return new SchemaFile(
          Buffer.buffer(text), '"' + HexFormat.of().formatHex(digest, 0, 8) + '"');
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
