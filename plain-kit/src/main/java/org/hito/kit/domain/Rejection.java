package org.hito.kit.domain;

import java.util.List;
import java.util.Map;

/**
 * Why a command was refused; nothing was changed.
 *
 * @param kind what sort of refusal it is
 * @param code stable, kebab-case; its text in each language is in the problem catalogue
 * @param arguments what the text names
 * @param violations each broken rule with its place, for {@link Kind#INVALID}
 * @param allowed the moves that would have been allowed, for an illegal move
 */
public record Rejection(
    Kind kind,
    String code,
    Map<String, Object> arguments,
    List<Violation> violations,
    List<String> allowed) {

  /** The sorts of refusal a rule can give. */
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

  /** The body breaks rules, each named with its place. */
  public static Rejection invalid(List<Violation> violations) {
    return new Rejection(Kind.INVALID, "invalid-request", Map.of(), violations, List.of());
  }

  public static Rejection invalid(Violation violation) {
    return invalid(List.of(violation));
  }

  /** The state the thing is in does not allow it. */
  public static Rejection conflict(String code, Map<String, Object> arguments) {
    return new Rejection(Kind.CONFLICT, code, arguments, List.of(), List.of());
  }

  /** The move is not one of those allowed from where the thing stands. */
  public static Rejection illegalMove(String from, String to, List<String> allowed) {
    return new Rejection(
        Kind.CONFLICT, "illegal-move", Map.of("from", from, "to", to), List.of(), allowed);
  }

  /** Not the actor's to do; the code names the rule. */
  public static Rejection forbidden(String code, Map<String, Object> arguments) {
    return new Rejection(Kind.FORBIDDEN, code, arguments, List.of(), List.of());
  }
}
