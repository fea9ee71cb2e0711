package org.hito.metrics.following.app;

import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.domain.Subject;

/** A fact, and its subject as it tells it by itself. */
public record FollowedFact(ReceivedFact fact, Subject subject) {}
