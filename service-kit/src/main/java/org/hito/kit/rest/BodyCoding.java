package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses compressed bodies. */
@Singleton
public class BodyCoding {

  private static final String UNCODED = "identity";

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.strip().equalsIgnoreCase(UNCODED)) {
      throw new ProblemException(
          Problem.of(415, "unsupported-content-encoding")
              .withHeader(HttpHeaders.ACCEPT_ENCODING, UNCODED));
    }
  }
}
