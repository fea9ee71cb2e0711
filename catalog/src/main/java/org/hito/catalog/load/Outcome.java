package org.hito.catalog.load;

/** What became of an item. */
public enum Outcome {
  /** It is new in the platform. */
  CREATED,
  /** It was there and is different now: declared anew, or moved. */
  CHANGED,
  /** It was as declared; no fact was made. */
  UNCHANGED,
  /** The platform does not take it. */
  REFUSED
}
