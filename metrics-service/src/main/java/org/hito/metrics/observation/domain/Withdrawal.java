package org.hito.metrics.observation.domain;

import java.time.Instant;
import org.hito.kit.domain.LocalisedText;

/**
 * The withdrawal of an observation.
 *
 * @param at when
 * @param reason why
 * @param reasonText the reason in two languages, or null if it was given as a plain text
 * @param eventId the fact that published it
 */
public record Withdrawal(Instant at, String reason, LocalisedText reasonText, String eventId) {}
