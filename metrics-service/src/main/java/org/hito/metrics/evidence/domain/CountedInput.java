package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.SubjectKind;

/** A counted subject, with the meeting and forum it belongs to today. */
public record CountedInput(
    SubjectKind kind,
    String code,
    String meeting,
    String forum,
    BigDecimal amount,
    PartialDate countedOn,
    String eventId) {}
