package org.hito.initiative.organisation.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * A member of an organisation, such as a ministry in a council.
 *
 * @param organisation its code
 * @param role its role there, or null
 */
public record Member(String organisation, LocalisedText role) {}
