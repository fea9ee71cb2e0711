package org.hito.gateway.events.ring;

/** Readers that wait for new facts. */
public interface FactFollower {

  /** Wakes them, since the ring has more; called by the thread that reads the log, never blocks. */
  void wakeAll();
}
