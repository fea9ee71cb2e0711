package org.hito.kit.domain;

import java.util.List;
import java.util.Map;

/**
 * The reason why a command was refused.
 *
 * @param kind its kind
 * @param code stable, kebab-case; its texts are in the catalogue of problems
 * @param arguments the arguments of its text
 * @param violations the violations, for {@link Kind#INVALID}
 * @param allowed the allowed moves, for an illegal one
 */
public record Rejection(
    Kind kind,
    String code,
    Map<String, Object> arguments,
    List<Violation> violations,
    List<String> allowed) {

  /** The kinds of rejections. */
  public enum Kind {
    INVALID,
    CONFLICT,
    FORBIDDEN
  }

  public Rejection {
    arguments = Map.copyOf(arguments);
    violations = List.copyOf(violations);
    allowed = List.copyOf(allowed);
  }

  /** The body breaks rules. */
  public static Rejection invalid(List<Violation> violations) {
    return new Rejection(Kind.INVALID, "invalid-request", Map.of(), violations, List.of());
  }

  public static Rejection invalid(Violation violation) {
    return invalid(List.of(violation));
  }

  /** The state of the thing does not allow it. */
  public static Rejection conflict(String code, Map<String, Object> arguments) {
    return new Rejection(Kind.CONFLICT, code, arguments, List.of(), List.of());
  }

  /** The status of the thing does not allow the move. */
  public static Rejection illegalMove(String from, String to, List<String> allowed) {
    return new Rejection(
        Kind.CONFLICT, "illegal-move", Map.of("from", from, "to", to), List.of(), allowed);
  }

  /** The actor may not do it; the code names the rule. */
  public static Rejection forbidden(String code, Map<String, Object> arguments) {
    return new Rejection(Kind.FORBIDDEN, code, arguments, List.of(), List.of());
  }
}
