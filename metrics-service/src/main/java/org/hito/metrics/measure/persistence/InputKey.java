package org.hito.metrics.measure.persistence;

import org.hito.metrics.subject.domain.SubjectKind;

/** Identifies one subject's input to one indicator. */
public record InputKey(String indicator, SubjectKind kind, String code) {}
