package org.hito.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts {@link OneLengthDecoder} and {@link ConnectionManners} in front of Vert.x on every
 * connection, and, on Linux, ends a connection whose client has acknowledged nothing for 25
 * seconds. Netty loads it as a service ({@link org.hito.gateway.Gateway} enables that), since
 * Quarkus gives no access to a connection before its first request.
 */
public final class ConnectionStart extends ChannelInitializerExtension {

  // the kernel reports what a slow client takes only in large parts of its buffer
  private static final int SEND_BUFFER_BYTES = 128 * 1024;
  // without it the kernel would keep trying to reach a vanished client for a quarter of an hour
  private static final int UNACKNOWLEDGED_MILLIS = 25_000;
  private static final String DECODER = "httpDecoder";
  private static final String HTTP_1 = "httpEncoder";
  private static final String HTTP_2 = "handler";

  private static volatile HttpServerOptions options = new HttpServerOptions();

  /** Gives connections the limits of the server, before it listens. */
  @ApplicationScoped
  static class Limits implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions server) {
      options = server;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions server) {
      options = server;
    }
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES);
    if (channel instanceof EpollSocketChannel) {
      channel.config().setOption(EpollChannelOption.TCP_USER_TIMEOUT, UNACKNOWLEDGED_MILLIS);
    }
    channel.pipeline().addLast(new FirstBytes());
  }

  /**
   * Passes the first bytes on one by one until Vert.x has recognised the HTTP version and installed
   * its handlers.
   */
  private static final class FirstBytes extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (!(message instanceof ByteBuf bytes)) {
        context.pipeline().remove(this);
        context.fireChannelRead(message);
        return;
      }
      try {
        while (bytes.isReadable() && !isDecided(context)) {
          context.fireChannelRead(bytes.readRetainedSlice(1));
        }
        if (isDecided(context)) {
          if (has(context, HTTP_1)) {
            context.pipeline().replace(DECODER, DECODER, new OneLengthDecoder(options));
            context.pipeline().addAfter(HTTP_1, null, new ConnectionManners());
          }
          if (bytes.isReadable()) {
            context.fireChannelRead(bytes.retain());
          }
          if (!context.isRemoved()) {
            context.pipeline().remove(this);
          }
        }
      } finally {
        bytes.release();
      }
    }

    /** A client that disconnects before it sends anything is not an error. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
      context.close();
    }

    private static boolean isDecided(ChannelHandlerContext context) {
      return has(context, HTTP_1) || has(context, HTTP_2);
    }

    private static boolean has(ChannelHandlerContext context, String handler) {
      return context.pipeline().get(handler) != null;
    }
  }
}
