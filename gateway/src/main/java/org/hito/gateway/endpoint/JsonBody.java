package org.hito.gateway.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hito.kit.json.JsonText;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.request.ContentCoding;

/** Reads the bodies of requests to the gateway's own endpoints. */
public final class JsonBody {

  private static final int LARGEST = 64 * 1024;

  private JsonBody() {}

  /**
   * The body of a request, which was paused before anything waited. Fails with a problem if it
   * cannot be read.
   *
   * @param types the media types that are accepted
   */
  public static Uni<JsonNode> read(RoutingContext exchange, Set<String> types) {
    HttpServerRequest request = exchange.request();
    ContentCoding.requireNone(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    if (!types.contains(type(request))) {
      throw new ProblemException(415, "unsupported-media-type");
    }
    return Uni.createFrom()
        .completionStage(() -> RequestBody.read(exchange, LARGEST).toCompletionStage())
        .map(JsonBody::text)
        .map(JsonText::parse);
  }

  private static String type(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String text(Buffer body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.getBytes()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(400, "not-utf-8");
    }
  }
}
