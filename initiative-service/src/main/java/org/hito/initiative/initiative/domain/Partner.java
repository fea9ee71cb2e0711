package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * A partner of the lead.
 *
 * @param organisation its code
 * @param role its role, or null
 * @param roleText its role in two languages, or null if it was given as a plain text
 */
public record Partner(String organisation, String role, LocalisedText roleText) {}
