package org.hito.bench.peer;

import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A topic that a bare consumer of this process counts into an empty table. */
public final class CountedTopic implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong counted = new AtomicLong();
  private final BareConsumer consumer;
  private final CompletableFuture<Void> running;

  /** Begins to count. */
  public CountedTopic(String kafka, int postgres, String topic) {
    var pool = PeerDatabase.fresh(vertx, "bench_drain", postgres);
    this.consumer = new BareConsumer(pool, kafka, topic, counted::set);
    this.running = CompletableFuture.runAsync(consumer);
  }

  /** Waits until a number is counted, and returns how many are; fails once the consumer has. */
  public long await(long value) throws InterruptedException {
    while (counted.get() < value) {
      if (running.isDone()) {
        running.join();
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return counted.get();
  }

  @Override
  public void close() {
    consumer.stop();
    running.join();
    Blocking.await(vertx.close());
  }
}
