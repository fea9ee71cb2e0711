package org.hito.kit.domain;

import java.util.Map;

/**
 * A broken rule at one place of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member, empty for the whole body
 * @param code stable, kebab-case; its texts are in the catalogue of problems
 * @param arguments the arguments of its text
 */
public record Violation(String pointer, String code, Map<String, Object> arguments) {

  public Violation {
    arguments = Map.copyOf(arguments);
  }

  public static Violation of(String pointer, String code) {
    return new Violation(pointer, code, Map.of());
  }

  public static Violation of(String pointer, String code, String name, Object value) {
    return new Violation(pointer, code, Map.of(name, value));
  }
}
