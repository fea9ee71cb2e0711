package org.hito.gateway.keys.store;

import java.time.Instant;

/** The last key of a page. */
public record Place(Instant createdAt, String id) {}
