package org.hito.catalog.load;

/** The result for an item. */
public enum Outcome {
  /** Created. */
  CREATED,
  /** Changed: declared again, or moved. */
  CHANGED,
  /** Already as declared; no fact was recorded. */
  UNCHANGED,
  /** Refused by the platform. */
  REFUSED
}
