package org.hito.kit.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The methods of a path: for the {@code Allow} header of a 405 and of OPTIONS. */
@Singleton
public class AllowedMethods {

  private record Operation(String method, Pattern path, long places) {}

  private volatile List<Operation> operations;

  /** The declared methods, sorted; GET implies HEAD, and any method OPTIONS. */
  List<String> of(String path) {
    List<Operation> matching =
        operations().stream().filter(operation -> operation.path.matcher(path).matches()).toList();
    // a literal path takes precedence over a template
    long fewest = matching.stream().mapToLong(Operation::places).min().orElse(0);
    return matching.stream()
        .filter(operation -> operation.places == fewest)
        .map(Operation::method)
        .distinct()
        .sorted()
        .toList();
  }

  @ServerRequestFilter(preMatching = true)
  public Response answer(ContainerRequestContext request, RoutingContext context) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return null;
    }
    Set<String> methods = new TreeSet<>(of(context.normalizedPath()));
    if (methods.isEmpty()) {
      throw new ProblemException(404, "not-found");
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    methods.add(HttpMethod.OPTIONS);
    return Response.ok().allow(methods).build();
  }

  private List<Operation> operations() {
    if (operations == null) {
      operations = read();
    }
    return operations;
  }

  private static List<Operation> read() {
    List<Operation> found = new ArrayList<>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(
              String method, String template, RuntimeResource resource) {
            if (method != null) {
              long places = template.chars().filter(character -> character == '{').count();
              found.add(new Operation(method, pattern(template), places));
            }
          }
        });
    return found;
  }

  private static Pattern pattern(String template) {
    String path = template.startsWith("/") ? template : "/" + template;
    return Pattern.compile(path.replaceAll("\\{[^/]+}", "[^/]+") + "/?");
  }
}
