package org.hito.kit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hito.kit.json.CanonicalJson;
import org.hito.kit.json.Json;

/**
 * The body of a request, in the forms that are compared with an earlier request with the same key.
 *
 * @param content its canonical form, regardless of member order, blanks and number formats
 * @param asSent what earlier versions compared: members in the order sent, or plain bytes
 */
public record ComparedBody(JsonNode content, JsonNode asSent) {

  /** The body of a request for JSON. */
  static ComparedBody of(JsonNode json) {
    return new ComparedBody(json, json);
  }

  /** What is stored with the answer to a request for the path. */
  String digest(String path) {
    return digest(path, CanonicalJson.of(content));
  }

  /** True when the digest, perhaps stored by an earlier version, is of the same request. */
  boolean matches(String path, String stored) {
    return stored.equals(digest(path)) || stored.equals(digest(path, Json.write(asSent)));
  }

  private static String digest(String path, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
