package org.hito.gateway.documents;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.hito.gateway.exchange.ContentTag;

/**
 * A text as served.
 *
 * @param mediaType its type
 * @param text its bytes
 * @param etag derived from the text, so the same on every replica
 */
public record Document(String mediaType, Buffer text, String etag) {

  public static Document of(String mediaType, byte[] text) {
    return new Document(mediaType, Buffer.buffer(text), ContentTag.of(text, ""));
  }

  public static Document of(String mediaType, String text) {
    return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
