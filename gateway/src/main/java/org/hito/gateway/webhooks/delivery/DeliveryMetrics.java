package org.hito.gateway.webhooks.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.hito.gateway.webhooks.store.Attempt;

/** Metrics of the deliveries of this replica. */
@Singleton
public class DeliveryMetrics {

  private final Counter deliveries;
  private final Counter failures;
  private volatile int held;
  private volatile double lagSeconds;
  private volatile long switchedOff;

  DeliveryMetrics(MeterRegistry metrics) {
    this.deliveries = metrics.counter("hito.webhooks.deliveries");
    this.failures = metrics.counter("hito.webhooks.failures");
    Gauge.builder("hito.webhooks.held", () -> held).register(metrics);
    Gauge.builder("hito.webhooks.lag.seconds", () -> lagSeconds).register(metrics);
    Gauge.builder("hito.webhooks.switched.off", () -> switchedOff).register(metrics);
  }

  void count(Attempt attempt) {
    (attempt.outcome().isDelivered() ? deliveries : failures).increment();
  }

  /**
   * Shows the leases of this replica.
   *
   * @param lag the age of the oldest fact that was read and not delivered
   */
  void show(int subscriptions, Duration lag) {
    held = subscriptions;
    lagSeconds = lag.toMillis() / 1_000.0;
  }

  void showSwitchedOff(long subscriptions) {
    switchedOff = subscriptions;
  }
}
