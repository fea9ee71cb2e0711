package org.hito.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica whose connections to a service are all taken and never come back is not ready, however
 * alive it is. A service that is away is no reason: the others are still served.
 */
@Readiness
@ApplicationScoped
class UpstreamReadiness implements HealthCheck {

  private final ApiRoute api;

  UpstreamReadiness(ApiRoute api) {
    this.api = api;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("connections to the services");
    var stuck = api.stuck();
    stuck.forEach(service -> answer.withData(service, "no place comes back"));
    return answer.status(stuck.isEmpty()).build();
  }
}
