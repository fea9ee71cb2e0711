package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * A change that the gateway requests from a service on behalf of a caller.
 *
 * @param path of the service, with the query if there is one
 * @param body JSON
 * @param headers in addition to those that identify the caller
 * @param passport of the caller, for this service
 * @param requestId of the caller's request
 */
public record Change(
    HttpMethod method,
    String path,
    Buffer body,
    Map<String, String> headers,
    String passport,
    String requestId) {}
