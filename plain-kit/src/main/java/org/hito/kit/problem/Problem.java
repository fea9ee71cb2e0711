package org.hito.kit.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * A refusal or failure for clients (RFC 9457), independent of a language.
 *
 * @param status the HTTP status
 * @param code stable, kebab-case; {@code type} is {@code /problems/<code>}
 * @param arguments the arguments of its texts
 * @param violations the entries of {@code errors}
 * @param allowed the allowed moves or values; absent from the answer if empty
 * @param headers headers of the answer, such as {@code Allow} or {@code Retry-After}
 */
public record Problem(
    int status,
    String code,
    Map<String, Object> arguments,
    List<Violation> violations,
    List<String> allowed,
    Map<String, String> headers) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The header in which a service passes the code to the gateway, for its audit log. */
  public static final String CODE_HEADER = "Hito-Problem";

  private static final int LONGEST_ECHO = 200;

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
   * 400: a query parameter has an invalid value.
   *
   * @param expected what is expected: the last part of a key {@code expected.…} of the catalogue
   */
  public static Problem invalidQuery(String name, String value, String expected) {
    return of(
        400,
        "invalid-query-parameter",
        Map.of("name", name, "value", beginning(value), "expected", expected));
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_ECHO
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
  }

  /** 400: a query parameter has a value other than the allowed ones. */
  public static Problem invalidQuery(String name, String value, Collection<String> allowed) {
    Problem problem = invalidQuery(name, value, String.join(", ", allowed));
    return new Problem(
        400, problem.code, problem.arguments, List.of(), List.copyOf(allowed), Map.of());
  }

  /** 422: the body breaks rules. */
  public static Problem invalid(List<Violation> violations) {
    return of(Rejection.invalid(violations));
  }

  /** The problem of a rejection, with the status of its kind. */
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
