package org.hito.gateway.events.stream;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.hito.gateway.events.EventSettings;

/**
 * Whether this replica can serve streams. A fresh one is not ready before it has reached the log,
 * so that readers go to another. It does not wait forever: an outage of Kafka must not disable the
 * pass-through, too. A stream that is opened meanwhile waits.
 */
@Readiness
@Singleton
@Startup
class StreamsReadiness implements HealthCheck {

  private final BooleanSupplier isReading;
  private final Duration grace;
  private final LongSupplier nanoTime;
  private final long startedAt;

  @Inject
  StreamsReadiness(FactReader facts, EventSettings settings) {
    this(facts::isReading, settings.startGrace(), System::nanoTime);
  }

  StreamsReadiness(BooleanSupplier isReading, Duration grace, LongSupplier nanoTime) {
    this.isReading = isReading;
    this.grace = grace;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  @Override
  public HealthCheckResponse call() {
    boolean reading = isReading.getAsBoolean();
    boolean graceIsOver = nanoTime.getAsLong() - startedAt > grace.toNanos();
    return HealthCheckResponse.named("streams")
        .status(reading || graceIsOver)
        .withData("facts", reading ? "flowing" : "waiting for the log")
        .build();
  }
}
