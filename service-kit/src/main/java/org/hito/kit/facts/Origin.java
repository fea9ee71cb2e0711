package org.hito.kit.facts;

import java.util.UUID;
import org.hito.kit.domain.Actor;

/**
 * Where a change comes from.
 *
 * @param actor who makes it
 * @param traceparent W3C trace context of the request or fact that led to it, or null
 * @param cause the fact that led to it, or null when a request did
 */
public record Origin(Actor actor, String traceparent, UUID cause) {}
