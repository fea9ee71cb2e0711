package org.hito.metrics.subject.domain;

/**
 * A subject before and after a fact.
 *
 * @param before null when the fact made it known
 */
public record SubjectChange(Subject before, Subject after) {}
