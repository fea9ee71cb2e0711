package org.hito.gateway.events;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this replica can serve streams. A fresh one is not ready before it has reached the log,
 * so that readers go to another. It does not wait without end: an outage of Kafka must not take the
 * pass-through away too, and a stream that is opened meanwhile waits inside.
 */
@Readiness
@ApplicationScoped
class StreamsReadiness implements HealthCheck {

  private static final long GRACE_NANOS = Duration.ofSeconds(30).toNanos();

  private final FactReader facts;
  private long startedAt;

  StreamsReadiness(FactReader facts) {
    this.facts = facts;
  }

  void start(@Observes StartupEvent event) {
    startedAt = System.nanoTime();
  }

  @Override
  public HealthCheckResponse call() {
    boolean reading = facts.isReading();
    return HealthCheckResponse.named("streams")
        .status(reading || System.nanoTime() - startedAt > GRACE_NANOS)
        .withData("facts", reading ? "read" : "log out of reach: streams wait")
        .build();
  }
}
