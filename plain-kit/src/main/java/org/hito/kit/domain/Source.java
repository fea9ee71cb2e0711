package org.hito.kit.domain;

/**
 * Where a fact was read.
 *
 * @param document the document's name
 * @param locator a short phrase by which the passage is found, or null
 * @param url the document's address, or null
 */
public record Source(String document, String locator, String url) {}
