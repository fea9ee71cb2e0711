package org.hito.gateway.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;

/**
 * Refuses a request that cannot be parsed and closes the connection, since it is unknown where the
 * next request begins.
 */
final class UnreadableRequest {

  private static final ProblemJson JSON =
      new ProblemJson(new ProblemTexts(UnreadableRequest.class.getClassLoader()));

  private UnreadableRequest() {}

  static void refuse(ChannelHandlerContext context, HttpRequest request) {
    Problem problem = problem(request.decoderResult().cause());
    Language language =
        Language.negotiate(request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE));
    String id = UUID.randomUUID().toString();
    byte[] body = JSON.write(problem, language, id).toString().getBytes(StandardCharsets.UTF_8);
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status()),
            Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LANGUAGE, language.tag())
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set(HttpHeaderNames.CONNECTION, "close")
        .set("X-Request-Id", id);
    SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
    ReferenceCountUtil.release(request);
    context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }

  private static Problem problem(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Problem.of(414, "address-too-long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Problem.of(431, "header-too-large");
    }
    return Problem.of(400, "bad-request");
  }
}
