package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * What the gateway asks a service of its own accord, on behalf of a caller. Questions only read.
 *
 * @param uri path and query
 * @param body JSON, or null for a GET
 * @param passport of the caller, for this service
 * @param requestId of the caller's request
 */
public record Question(String uri, Buffer body, String passport, String requestId) {

  HttpMethod method() {
    return body == null ? HttpMethod.GET : HttpMethod.POST;
  }
}
