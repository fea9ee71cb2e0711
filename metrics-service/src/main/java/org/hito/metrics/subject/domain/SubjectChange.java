package org.hito.metrics.subject.domain;

/**
 * A subject before and after a fact.
 *
 * @param before null if the fact created it
 */
public record SubjectChange(Subject before, Subject after) {}
