package org.hito.gateway.database;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what the gateway cannot do while its database is away. It is ready all the same: readers
 * are served without it.
 */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

  private final BooleanSupplier isAway;
  private final List<DatabaseUse> uses;

  @Inject
  DatabaseReadiness(DatabaseState state, @All List<DatabaseUse> uses) {
    this(state::isAway, uses);
  }

  DatabaseReadiness(BooleanSupplier isAway, List<DatabaseUse> uses) {
    this.isAway = isAway;
    this.uses = uses;
  }

  @Override
  public HealthCheckResponse call() {
    boolean away = isAway.getAsBoolean();
    var answer =
        HealthCheckResponse.named("database")
            .up()
            .withData("state", away ? "degraded" : "available");
    uses.forEach(use -> answer.withData(use.name(), use.state(away)));
    return answer.build();
  }
}
