package org.hito.gateway.events.ring;

/** A reader that waits for new facts. */
public interface FactFollower {

  /**
   * Wakes it, since the ring has new facts; called by the thread that reads the log, never blocks.
   */
  void wakeAll();
}
