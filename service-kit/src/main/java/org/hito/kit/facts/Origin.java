package org.hito.kit.facts;

import java.util.UUID;
import org.hito.kit.domain.Actor;

/**
 * The origin of a change.
 *
 * @param actor who made it
 * @param traceparent W3C trace context of the request or fact that led to it, or null
 * @param cause the fact that led to it, or null when a request did
 */
public record Origin(Actor actor, String traceparent, UUID cause) {}
