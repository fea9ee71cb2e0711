package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Removes a blank {@code Content-Type}, which the framework fails on. */
@Singleton
public class BlankContentType {

  @ServerRequestFilter(preMatching = true)
  public void remove(ContainerRequestContext request) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.isBlank()) {
      request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
  }
}
