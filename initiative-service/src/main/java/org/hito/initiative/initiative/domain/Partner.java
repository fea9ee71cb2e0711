package org.hito.initiative.initiative.domain;

/**
 * A partner of the lead.
 *
 * @param organisation its code
 * @param role its role, or null
 */
public record Partner(String organisation, String role) {}
