package org.hito.kit.start;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while {@link SchemaGuard} waits. */
@Readiness
@Singleton
class SchemaReadiness implements HealthCheck {

  private final SchemaGuard guard;

  SchemaReadiness(SchemaGuard guard) {
    this.guard = guard;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(!guard.isWaiting()).build();
  }
}
