package org.hito.gateway.database;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows what the gateway cannot do during an outage of its database. It stays ready, since reads
 * are served without the database. Only a schema that is too old stops a new version from taking
 * over.
 */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

  private final DatabaseState state;
  private final List<DatabaseUse> uses;

  DatabaseReadiness(DatabaseState state, @All List<DatabaseUse> uses) {
    this.state = state;
    this.uses = uses;
  }

  @Override
  public HealthCheckResponse call() {
    boolean away = state.isAway();
    boolean tooOld = state.isTooOld();
    var answer =
        HealthCheckResponse.named("database")
            .status(!tooOld)
            .withData("state", tooOld ? "old schema" : away ? "degraded" : "available");
    uses.forEach(use -> answer.withData(use.name(), use.state(away)));
    return answer.build();
  }
}
