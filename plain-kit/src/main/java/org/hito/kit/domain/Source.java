package org.hito.kit.domain;

/**
 * The source of a statement.
 *
 * @param document the document's name
 * @param locator a phrase to find the passage, or null
 * @param url the document's address, or null
 */
public record Source(String document, String locator, String url) {}
