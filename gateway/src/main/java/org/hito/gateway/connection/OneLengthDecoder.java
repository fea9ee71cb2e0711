package org.hito.gateway.connection;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Finds a request unreadable that has both a length and a transfer coding: a proxy in front that
 * believes the length would see another request begin where we see a body (RFC 9112 § 6.3).
 */
final class OneLengthDecoder extends VertxHttpRequestDecoder {

  OneLengthDecoder(HttpServerOptions limits) {
    super(limits);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("a length and a transfer coding");
  }
}
