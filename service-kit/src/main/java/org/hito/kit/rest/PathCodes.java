package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Collection;
import java.util.regex.Pattern;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nothing can be found at a path that holds what no database stores, such as a zero character. */
@Singleton
public class PathCodes {

  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    boolean forbidden =
        request.getUriInfo().getPathParameters().values().stream()
            .flatMap(Collection::stream)
            .anyMatch(value -> FORBIDDEN.matcher(value).find());
    if (forbidden) {
      throw new ProblemException(404, "not-found");
    }
  }
}
