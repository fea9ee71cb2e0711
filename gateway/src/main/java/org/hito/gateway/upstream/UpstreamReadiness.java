package org.hito.gateway.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports not ready while all connections to a service are taken and none is given back. A service
 * that is down does not count: the others are still served.
 */
@Readiness
@ApplicationScoped
class UpstreamReadiness implements HealthCheck {

  private final Upstreams upstreams;

  UpstreamReadiness(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("connections to the services");
    var stuck = upstreams.stuck();
    stuck.forEach(service -> answer.withData(service, "no place comes back"));
    return answer.status(stuck.isEmpty()).build();
  }
}
