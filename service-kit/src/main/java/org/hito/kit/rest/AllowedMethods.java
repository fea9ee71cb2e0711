package org.hito.kit.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods a path understands, for the {@code Allow} header of a 405. */
@Singleton
class AllowedMethods {

  private record Operation(String method, Pattern path, long places) {}

  private volatile List<Operation> operations;

  /** The methods, comma separated, sorted. */
  String of(String path) {
    List<Operation> matching =
        operations().stream().filter(operation -> operation.path.matcher(path).matches()).toList();
    // a path that is spelt out goes before one that has a place where it has a word
    long fewest = matching.stream().mapToLong(Operation::places).min().orElse(0);
    return matching.stream()
        .filter(operation -> operation.places == fewest)
        .map(Operation::method)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
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
