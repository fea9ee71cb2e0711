package org.hito.kit.listing;

/**
 * An order of a list; ties are broken by code.
 *
 * @param name the value of {@code sort}; {@code -} before it means descending
 * @param expression SQL whose value is never null
 * @param type its SQL type
 */
public record Sort(String name, String expression, String type) {

  static final Sort CODE = new Sort("code", "code", "text");
  static final Sort UPDATED = new Sort("updatedAt", "updated_at", "timestamptz");
}
