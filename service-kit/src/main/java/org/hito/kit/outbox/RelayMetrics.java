package org.hito.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** The metrics of the outbox. */
@ApplicationScoped
class RelayMetrics {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Clock clock;
  private final Timer publishLag;
  private volatile Outbox.Backlog backlog = new Outbox.Backlog(0, 0, 0);
  private long looked = System.nanoTime() - LOOK_EVERY.toNanos();

  RelayMetrics(Outbox outbox, Clock clock, MeterRegistry registry) {
    this.outbox = outbox;
    this.clock = clock;
    this.publishLag =
        Timer.builder("hito.outbox.publish.lag")
            .description("From a fact's recording to its acknowledgement by Kafka")
            .publishPercentileHistogram()
            .register(registry);
    Gauge.builder("hito.outbox.rows", this, metrics -> metrics.backlog.rows())
        .description("Facts not yet acknowledged by Kafka")
        .register(registry);
    Gauge.builder("hito.outbox.parked.rows", this, metrics -> metrics.backlog.parked())
        .description("Facts that cannot be sent and hold back their aggregate")
        .register(registry);
    Gauge.builder("hito.outbox.oldest.age", this, metrics -> metrics.backlog.oldestSeconds())
        .description("Age of the oldest fact waiting to be sent")
        .baseUnit("seconds")
        .register(registry);
  }

  void published(PendingFact fact) {
    publishLag.record(Duration.between(fact.recordedAt(), clock.instant()));
  }

  /** Reads the state of the outbox every few seconds. */
  void lookWhenDue() {
    if (System.nanoTime() - looked >= LOOK_EVERY.toNanos()) {
      looked = System.nanoTime();
      backlog = outbox.backlog();
    }
  }
}
