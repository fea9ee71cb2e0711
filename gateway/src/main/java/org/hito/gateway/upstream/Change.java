package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * What the gateway asks a service to change on behalf of a caller.
 *
 * @param path of the service, with the query if there is one
 * @param body JSON
 * @param headers besides those that say who asks
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
