package org.hito.gateway.events.ring;

import org.hito.gateway.events.log.Position;

/** Facts on their way to one reader. */
public interface Gathering {

  /** Whether one more fact fits; the first one always does. */
  boolean hasRoomFor(StreamedFact fact);

  /**
   * Adds a fact that the reader wants.
   *
   * @param after the position of the reader once it has the fact
   */
  void add(StreamedFact fact, Position after);

  /** Its size in bytes. */
  int bytes();
}
