package org.hito.kit.listing;

/**
 * The end of a page.
 *
 * @param key the last row's sort value as text
 * @param code the last row's code
 */
record Cursor(String key, String code) {}
