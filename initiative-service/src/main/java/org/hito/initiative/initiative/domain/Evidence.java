package org.hito.initiative.initiative.domain;

/**
 * Evidence that a milestone was reached.
 *
 * @param title its title, or null
 * @param url an http or https address
 */
public record Evidence(String title, String url) {}
