package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.LocalisedText;

/**
 * Money for an initiative: an amount, or a range where no more is known.
 *
 * @param fund whose money it is
 * @param amount exact, or null where a range is given
 * @param from the least, or null
 * @param to the most, or null
 * @param currency ISO 4217
 * @param conditions what it depends on, or null
 */
public record Funding(
    String fund,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    String currency,
    LocalisedText conditions) {}
