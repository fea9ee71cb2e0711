package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/**
 * What the gateway asks a service of its own accord, on behalf of a caller. Questions are sent with
 * POST because they may be long; they only read.
 *
 * @param path of the service
 * @param body JSON
 * @param passport of the caller, for this service
 * @param requestId of the caller's request
 */
public record Question(String path, Buffer body, String passport, String requestId) {}
