package org.hito.kit.cursor;

/**
 * The end of a page.
 *
 * @param key the last row's sort value as text
 * @param code the last row's code
 */
public record Cursor(String key, String code) {}
