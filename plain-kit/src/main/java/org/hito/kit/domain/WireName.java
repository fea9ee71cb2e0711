package org.hito.kit.domain;

import java.util.Locale;

/**
 * An enum written in kebab-case outside ({@code WORKING_GROUP} as {@code working-group}). Enums
 * that do not implement this are written as they stand.
 */
public interface WireName {

  String name();

  default String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The outside name of any enum constant. */
  static String of(Enum<?> constant) {
    return constant instanceof WireName named ? named.wireName() : constant.name();
  }
}
