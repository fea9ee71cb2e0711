package org.hito.gateway.endpoint;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hito.gateway.exchange.Trail;
import org.hito.kit.json.Json;

/**
 * An answer of the gateway's own. It depends on the moment and the reader, so no cache may store
 * it.
 *
 * @param text its body
 */
public record Answer(int status, String text, Map<String, String> headers) {

  private static final int NO_CONTENT = 204;

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer without content. */
  public static Answer done() {
    return new Answer(NO_CONTENT, "", Map.of());
  }

  /** An answer in JSON. */
  public static Answer json(int status, Object body) {
    return new Answer(status, Json.write(body), Map.of("Content-Type", "application/json"));
  }

  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, text, more);
  }

  /** Ends an exchange with it, unless the client has left. */
  public void send(RoutingContext exchange) {
    Trail.of(exchange).keep(status).onComplete(kept -> write(exchange));
  }

  private void write(RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    if (response.closed() || response.ended()) {
      return;
    }
    Buffer body = Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    response.setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.forEach(response::putHeader);
    if (status == NO_CONTENT) {
      response.end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end(body);
    }
  }
}
