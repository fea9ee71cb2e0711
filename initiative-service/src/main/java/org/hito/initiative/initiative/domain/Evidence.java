package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * Evidence that a milestone was reached.
 *
 * @param title its title, or null
 * @param titleText its title in two languages, or null if it was given as a plain text
 * @param url an http or https address
 */
public record Evidence(String title, LocalisedText titleText, String url) {}
