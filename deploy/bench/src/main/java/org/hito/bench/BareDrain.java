package org.hito.bench;

import org.hito.bench.client.Promises;
import org.hito.bench.peer.CountedTopic;
import org.hito.bench.peer.PeerTopic;

/** How fast a bare consumer drains a topic. */
final class BareDrain {

  private final Promises promises;
  private final String kafka;
  private final int postgres;

  BareDrain(Promises promises, String kafka, int postgres) {
    this.promises = promises;
    this.kafka = kafka;
    this.postgres = postgres;
  }

  /** Facts per second, from the first transaction to the last, for a number of commitments. */
  double perSecond(int commitments) throws InterruptedException {
    String topic = PeerTopic.create(kafka, "bench.drain");
    promises.publish(topic, 0, commitments);
    LocalProcesses.writeOut();
    try (var counted = new CountedTopic(kafka, postgres, topic)) {
      long first = counted.await(1);
      long begun = System.nanoTime();
      return 2 * (counted.await(commitments) - first) * 1e9 / (System.nanoTime() - begun);
    }
  }
}
