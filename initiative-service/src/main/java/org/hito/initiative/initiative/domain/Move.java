package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A move of an initiative.
 *
 * @param to the status it moved to
 * @param on when
 * @param reason why
 * @param actor the agency that moved it, or null for an administrator
 */
public record Move(InitiativeStatus to, PartialDate on, String reason, String actor) {}
