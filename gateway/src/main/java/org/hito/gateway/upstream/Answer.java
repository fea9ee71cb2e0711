package org.hito.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/** What a service answered, whatever its status. */
public record Answer(int status, Buffer body) {}
