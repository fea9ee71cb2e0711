package org.hito.gateway.views;

import io.vertx.core.buffer.Buffer;

/** What is answered: a body, of the media type. */
public record View(String mediaType, Buffer body) {

  /** A JSON document. */
  public static View json(Object document) {
    return new View("application/json", ViewJson.write(document));
  }
}
