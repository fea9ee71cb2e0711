package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.hito.kit.request.ContentCoding;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses compressed bodies. */
@Singleton
public class BodyCoding {

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    ContentCoding.requireNone(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
  }
}
