package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import org.hito.kit.domain.Characters;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 404 for paths with characters that cannot be stored, such as a zero character. */
@Singleton
public class PathCodes {

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    boolean possible =
        request.getUriInfo().getPathParameters().values().stream()
            .flatMap(Collection::stream)
            .allMatch(Characters::fitAnAddress);
    if (!possible) {
      throw new ProblemException(404, "not-found");
    }
  }
}
