package org.hito.kit.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * A refusal or failure as the outside sees it (RFC 9457), before it is put into a language.
 *
 * @param status the HTTP status
 * @param code stable, kebab-case; {@code type} is {@code /problems/<code>}
 * @param arguments what the texts name
 * @param violations one entry of {@code errors} each
 * @param allowed the moves or values that would have been allowed; absent from the answer when
 *     empty
 * @param headers headers the answer carries, such as {@code Allow} or {@code Retry-After}
 */
public record Problem(
    int status,
    String code,
    Map<String, Object> arguments,
    List<Violation> violations,
    List<String> allowed,
    Map<String, String> headers) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    arguments = Map.copyOf(arguments);
    violations = List.copyOf(violations);
    allowed = List.copyOf(allowed);
    headers = Map.copyOf(headers);
  }

  public static Problem of(int status, String code) {
    return of(status, code, Map.of());
  }

  public static Problem of(int status, String code, Map<String, Object> arguments) {
    return new Problem(status, code, arguments, List.of(), List.of(), Map.of());
  }

  /**
   * 400: a query parameter cannot have that value.
   *
   * @param expected what it can have, the last part of a key {@code expected.…} of the catalogue
   */
  public static Problem invalidQuery(String name, String value, String expected) {
    return of(
        400, "invalid-query-parameter", Map.of("name", name, "value", value, "expected", expected));
  }

  /** 400: a query parameter has a value that is none of those there are. */
  public static Problem invalidQuery(String name, String value, Collection<String> allowed) {
    Problem problem = invalidQuery(name, value, String.join(", ", allowed));
    return new Problem(
        400, problem.code, problem.arguments, List.of(), List.copyOf(allowed), Map.of());
  }

  /** 422: the body breaks rules, each named with its place. */
  public static Problem invalid(List<Violation> violations) {
    return of(Rejection.invalid(violations));
  }

  /** A rule's refusal with the status its kind stands for. */
  public static Problem of(Rejection rejection) {
    int status =
        switch (rejection.kind()) {
          case INVALID -> 422;
          case CONFLICT -> 409;
          case FORBIDDEN -> 403;
        };
    return new Problem(
        status,
        rejection.code(),
        rejection.arguments(),
        rejection.violations(),
        rejection.allowed(),
        Map.of());
  }

  public Problem withHeader(String name, String value) {
    return new Problem(status, code, arguments, violations, allowed, Map.of(name, value));
  }
}
