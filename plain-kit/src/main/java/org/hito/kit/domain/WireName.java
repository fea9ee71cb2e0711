package org.hito.kit.domain;

import java.util.Locale;

/**
 * An enum whose wire names are in kebab-case ({@code WORKING_GROUP} as {@code working-group}). The
 * wire names of other enums are those of their constants.
 */
public interface WireName {

  String name();

  default String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The wire name of any enum constant. */
  static String of(Enum<?> constant) {
    return constant instanceof WireName named ? named.wireName() : constant.name();
  }
}
