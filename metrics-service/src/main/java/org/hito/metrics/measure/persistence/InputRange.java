package org.hito.metrics.measure.persistence;

import org.hito.metrics.subject.domain.SubjectKind;

/**
 * A range of an indicator's inputs: subjects of one kind with consecutive codes.
 *
 * @param after the code before the first of them, empty from the start
 * @param upTo the code of the last of them, empty to the end
 */
public record InputRange(String indicator, SubjectKind kind, String after, String upTo) {}
