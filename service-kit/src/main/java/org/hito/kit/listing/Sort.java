package org.hito.kit.listing;

/**
 * An order a list may be asked for; ties are broken by code.
 *
 * @param name the value of {@code sort}, descending with {@code -} before it
 * @param expression SQL that is never null
 * @param type its SQL type
 */
public record Sort(String name, String expression, String type) {

  static final Sort CODE = new Sort("code", "code", "text");
  static final Sort UPDATED = new Sort("updatedAt", "updated_at", "timestamptz");
}
