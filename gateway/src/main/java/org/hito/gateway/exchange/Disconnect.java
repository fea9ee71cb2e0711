package org.hito.gateway.exchange;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Cuts off a client that does not take its answer. */
public final class Disconnect {

  private static final int PATIENCE_SECONDS = 2;
  // RFC 9113, section 7
  private static final long CANCEL = 0x8;

  private Disconnect() {}

  /**
   * Ends the exchange at once and drops what the client has not taken yet. Over HTTP/2 only the
   * stream ends, since other requests share the connection, unless nothing moves on that either.
   */
  public static void now(HttpServerRequest request) {
    now(request, CANCEL);
  }

  /**
   * The same, with a reason.
   *
   * @param code the error code for a stream of HTTP/2
   */
  public static void now(HttpServerRequest request, long code) {
    if (request.response().closed()) {
      return;
    }
    Channel channel = ((ConnectionBase) request.connection()).channel();
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset(code);
      closeUnlessItMoves(request, channel);
    } else {
      channel.eventLoop().execute(() -> close(channel));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private static void closeUnlessItMoves(HttpServerRequest request, Channel channel) {
    long before = pending(channel);
    channel
        .eventLoop()
        .schedule(
            () -> {
              if (request.response().closed()) {
                return;
              }
              if (pending(channel) < before) {
                closeUnlessItMoves(request, channel);
              } else {
                close(channel);
              }
            },
            PATIENCE_SECONDS,
            SECONDS);
  }

  private static long pending(Channel channel) {
    ChannelOutboundBuffer queue = channel.unsafe().outboundBuffer();
    return queue == null ? 0 : queue.totalPendingWriteBytes();
  }

  /** {@link Channel#close} leads to Vert.x, which waits until the client has taken all of it. */
  private static void close(Channel channel) {
    channel.unsafe().close(channel.voidPromise());
  }
}
