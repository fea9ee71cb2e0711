package org.hito.metrics.measure.persistence;

import org.hito.metrics.subject.domain.SubjectKind;

/** One subject's part in one indicator. */
public record InputKey(String indicator, SubjectKind kind, String code) {}
