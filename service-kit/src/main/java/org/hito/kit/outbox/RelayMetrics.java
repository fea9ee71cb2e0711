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
  private final MeterRegistry registry;
  private final Timer publishLag;
  private volatile Outbox.Backlog backlog = new Outbox.Backlog(0, 0, 0);
  private volatile long passed;
  private long looked = System.nanoTime() - LOOK_EVERY.toNanos();

  RelayMetrics(Outbox outbox, Clock clock, MeterRegistry registry) {
    this.outbox = outbox;
    this.clock = clock;
    this.registry = registry;
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

  /**
   * Shows from now on how long ago a pass succeeded; while none does, the other metrics are
   * outdated.
   */
  void started() {
    passed();
    Gauge.builder("hito.relay.pass.age", () -> (System.nanoTime() - passed) / 1e9)
        .description("Time since the relay finished a pass, with or without facts to send")
        .baseUnit("seconds")
        .register(registry);
  }

  void passed() {
    passed = System.nanoTime();
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
