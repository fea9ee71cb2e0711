package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.LocalisedText;

/**
 * The funding of an initiative: an amount, or a range where the amount is not known.
 *
 * @param fund the fund it comes from
 * @param amount the exact amount, or null for a range
 * @param from the lower bound, or null
 * @param to the upper bound, or null
 * @param currency ISO 4217
 * @param conditions its conditions, or null
 */
public record Funding(
    String fund,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    String currency,
    LocalisedText conditions) {}
