package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A read request by the gateway itself, on behalf of a caller. Those with a body are sent with POST
 * because they may be long.
 *
 * @param path of the service, with the query if there is one
 * @param body JSON, or null for a GET
 * @param passport of the caller, for this service
 * @param requestId of the caller's request
 * @param counts whether a list should include the total
 */
public record Question(
    String path, Buffer body, String passport, String requestId, boolean counts) {

  public Question(String path, Buffer body, String passport, String requestId) {
    this(path, body, passport, requestId, false);
  }

  HttpMethod method() {
    return body == null ? HttpMethod.GET : HttpMethod.POST;
  }
}
