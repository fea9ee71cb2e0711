package org.hito.kit.domain;

import java.util.Map;

/**
 * One broken rule of a request, at one place of it.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member, empty for the whole body
 * @param code stable, kebab-case; its text in each language is in the problem catalogue
 * @param arguments what the text names
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
