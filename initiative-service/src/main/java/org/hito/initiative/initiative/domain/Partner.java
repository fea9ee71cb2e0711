package org.hito.initiative.initiative.domain;

/**
 * An organisation that helps the lead.
 *
 * @param organisation its code
 * @param role what it does, or null
 */
public record Partner(String organisation, String role) {}
