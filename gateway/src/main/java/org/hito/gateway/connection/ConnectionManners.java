package org.hito.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * Completes what Vert.x does on an HTTP/1 connection: a client that closes its side after the
 * request still gets its response, {@code close} is understood among other options of {@code
 * Connection}, and an unreadable request is refused with a problem, once those before it have their
 * responses.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the promises passed on carry failures
final class ConnectionManners extends ChannelDuplexHandler {

  private static final String VERTX = "handler";

  private int unanswered;
  private boolean reading;
  private boolean streaming;
  private boolean halfClosed;
  private boolean last;
  private HttpRequest unreadable;

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
  }

  /** A connection may be upgraded to HTTP/2, which ends each request separately. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    context.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, false);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (unreadable != null || (last && !reading)) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      if (request.decoderResult().isFailure() || !isEndKnown(request)) {
        unreadable = request;
        refuseInTurn(context);
        return;
      }
      unanswered++;
      reading = true;
      if (!HttpUtil.isKeepAlive(request)) {
        last = true;
        // Vert.x understands it only on a line of its own
        request.headers().add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    if (message instanceof LastHttpContent) {
      reading = false;
    }
    context.fireChannelRead(message);
  }

  private void refuseInTurn(ChannelHandlerContext context) {
    if (unreadable != null && unanswered == 0) {
      UnreadableRequest.refuse(context, unreadable);
    }
  }

  /** In any other coding it is unknown where the body ends and the next request begins. */
  private static boolean isEndKnown(HttpRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (String.join(",", codings).equalsIgnoreCase("chunked")
            && !request.protocolVersion().equals(HttpVersion.HTTP_1_0));
  }

  /** Vert.x has no handler that notices a broken connection before the first request is read. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable broken) {
    if (context.pipeline().get(VERTX) == null) {
      context.close();
    } else {
      context.fireExceptionCaught(broken);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      halfClosed = true;
      // half a request gets no response, and on a stream this is the only sign that the reader left
      if (reading || streaming || unanswered == 0) {
        context.close();
      }
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean informs =
        message instanceof HttpResponse head
            && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof HttpResponse head && !informs) {
      String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE);
      streaming = type != null && type.startsWith("text/event-stream");
    }
    if (message instanceof LastHttpContent && !informs) {
      streaming = false;
      unanswered--;
      if (halfClosed && unanswered == 0 && unreadable == null) {
        promise = promise.unvoid();
        promise.addListener(ChannelFutureListener.CLOSE);
      }
    }
    context.write(message, promise);
    if (message instanceof LastHttpContent && !informs) {
      refuseInTurn(context);
    }
  }
}
