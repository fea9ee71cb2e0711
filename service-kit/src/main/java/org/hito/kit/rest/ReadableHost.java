package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request whose host cannot be used in links. */
@Singleton
public class ReadableHost {

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    try {
      request.getUriInfo().getRequestUri();
    } catch (RuntimeException unreadable) {
      throw refusal();
    }
  }

  private static ProblemException refusal() {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", "Host")));
  }
}
