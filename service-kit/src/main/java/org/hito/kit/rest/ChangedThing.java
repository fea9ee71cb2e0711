package org.hito.kit.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.hito.kit.store.Turns;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says which thing a request changes: that of the template {@code …/things/{code}…}. */
@Singleton
public class ChangedThing {

  private static final String CODE = "code";
  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerRequestFilter
  public void name(ContainerRequestContext request, HttpServerRequest sent) {
    List<String> code = request.getUriInfo().getPathParameters().get(CODE);
    if (code != null && !READS.contains(request.getMethod())) {
      String kind = sent.path().split("/", 5)[3];
      Turns.locks(kind, code.get(0));
    }
  }
}
