package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request with two different credentials, content types or idempotency keys: each hop
 * could pick another one.
 */
@Singleton
public class UnambiguousHeaders {

  private static final List<String> SINGLE =
      List.of("Authorization", "Content-Type", "Content-Encoding", "Idempotency-Key");

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    for (String name : SINGLE) {
      List<String> lines = request.getHeaders().getOrDefault(name, List.of());
      if (new HashSet<>(lines).size() > 1) {
        throw new ProblemException(Problem.of(400, "ambiguous-header", Map.of("name", name)));
      }
    }
  }
}
