package org.hito.bench;

import java.time.Duration;

/** Reads a number again and again until it is another one. */
final class ReadBack {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ReadBack() {}

  /** One read. */
  @FunctionalInterface
  interface Read {
    long number() throws InterruptedException;
  }

  /** The instant at which a read, one after the other, has answered with another number. */
  static long awaitOther(long before, Read read) throws InterruptedException {
    long begun = System.nanoTime();
    long now = begun;
    while (now - begun < PATIENCE.toNanos()) {
      long number = read.number();
      now = System.nanoTime();
      if (number != before) {
        return now;
      }
    }
    throw new IllegalStateException("still " + before + " after " + PATIENCE);
  }
}
