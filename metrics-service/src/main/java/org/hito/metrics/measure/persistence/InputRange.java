package org.hito.metrics.measure.persistence;

import org.hito.metrics.subject.domain.SubjectKind;

/**
 * Some of what an indicator's count is made of: subjects of one kind whose codes lie next to each
 * other.
 *
 * @param after the code before the first of them, empty for the beginning
 * @param upTo the code of the last of them, empty for the end
 */
public record InputRange(String indicator, SubjectKind kind, String after, String upTo) {}
