package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Removes blank {@code Accept} and {@code Content-Type} headers, which the framework fails on. */
@Singleton
public class BlankHeaders {

  @ServerRequestFilter(preMatching = true)
  public void fill(ContainerRequestContext request) {
    if (isBlank(request.getHeaderString(HttpHeaders.ACCEPT))) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
    if (isBlank(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }

  private static boolean isBlank(String header) {
    return header != null && header.isBlank();
  }
}
