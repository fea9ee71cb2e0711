package org.hito.initiative.initiative.domain;

/**
 * Where it can be read that a milestone was reached.
 *
 * @param title what is found there, or null
 * @param url an http or https address
 */
public record Evidence(String title, String url) {}
