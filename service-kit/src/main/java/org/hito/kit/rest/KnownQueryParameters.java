package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses unknown query parameters, so that a misspelt one is never silently ignored, and repeated,
 * unstorable or empty ones, which the framework treats as absent. Operations with a {@link UriInfo}
 * (the lists) check their own.
 */
@Singleton
public class KnownQueryParameters {

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
    Method method = resource.getResourceMethod();
    if (given.isEmpty() || method == null || readsThemItself(method)) {
      return;
    }
    Map<String, Boolean> parameters = known.computeIfAbsent(method, KnownQueryParameters::known);
    given.forEach((name, values) -> check(name, values, parameters));
  }

  private static void check(String name, List<String> values, Map<String, Boolean> parameters) {
    if (!parameters.containsKey(name)) {
      throw new ProblemException(
          Problem.of(
              400,
              "unknown-query-parameter",
              Map.of("name", name, "known", String.join(", ", parameters.keySet()))));
    }
    boolean isMany = parameters.get(name);
    if (isMany) {
      values.forEach(value -> QueryValues.single(name, List.of(value)));
    } else {
      QueryValues.single(name, values);
    }
  }

  private static boolean readsThemItself(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(UriInfo.class);
  }

  // by name, whether it may be repeated: those declared as lists may
  private static Map<String, Boolean> known(Method method) {
    Map<String, Boolean> parameters = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      String name = name(parameter);
      if (!name.isEmpty()) {
        parameters.put(name, parameter.getType() == List.class);
      }
    }
    return parameters;
  }

  private static String name(Parameter parameter) {
    QueryParam standard = parameter.getAnnotation(QueryParam.class);
    if (standard != null) {
      return standard.value();
    }
    RestQuery shorthand = parameter.getAnnotation(RestQuery.class);
    if (shorthand == null) {
      return "";
    }
    return shorthand.value().isEmpty() ? parameter.getName() : shorthand.value();
  }
}
