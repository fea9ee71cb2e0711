package org.hito.metrics.following.app;

import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.domain.Subject;

/** A fact and the subject parsed from it. */
public record FollowedFact(ReceivedFact fact, Subject subject) {}
