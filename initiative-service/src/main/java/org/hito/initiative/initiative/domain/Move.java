package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.PartialDate;

/**
 * One move an initiative made.
 *
 * @param to the status it moved to
 * @param on when
 * @param reason why
 * @param actor the agency that moved it, or null for the platform's administrators
 */
public record Move(InitiativeStatus to, PartialDate on, String reason, String actor) {}
