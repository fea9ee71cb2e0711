package org.hito.gateway.audit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Entries on their way to the database. When it is full, new ones are dropped and counted. */
public final class AuditBuffer {

  private final BlockingQueue<AuditEntry> waiting;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong unsaid = new AtomicLong();

  public AuditBuffer(int capacity) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
  }

  /** Adds an entry; drops it if the buffer is full. */
  public boolean add(AuditEntry entry) {
    boolean hasRoom = waiting.offer(entry);
    if (!hasRoom) {
      lose(1);
    }
    return hasRoom;
  }

  /** Removes and returns the oldest entries. */
  public List<AuditEntry> take(int most) {
    List<AuditEntry> oldest = new ArrayList<>();
    waiting.drainTo(oldest, most);
    return oldest;
  }

  /** Counts lost entries. */
  public void lose(int entries) {
    dropped.addAndGet(entries);
    unsaid.addAndGet(entries);
  }

  /** How many were lost since the last call. */
  public long lostSince() {
    return unsaid.getAndSet(0);
  }

  /** How many were lost in total. */
  public long dropped() {
    return dropped.get();
  }

  public int size() {
    return waiting.size();
  }
}
