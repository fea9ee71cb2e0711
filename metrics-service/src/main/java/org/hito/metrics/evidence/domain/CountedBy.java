package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The count of an indicator by a day.
 *
 * @param newest the last day one of its inputs counts from, or null
 */
public record CountedBy(String indicator, BigDecimal sum, LocalDate newest) {}
