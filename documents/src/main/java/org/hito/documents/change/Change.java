package org.hito.documents.change;

import java.util.Map;

/**
 * One difference between two versions of a contract.
 *
 * @param kind what happened
 * @param where the place, such as {@code PUT /api/v1/forums/{code} request: name.en}
 * @param before what it was, or empty
 * @param after what it is, or empty
 */
public record Change(Kind kind, String where, String before, String after) {

  /** The kinds of differences. Breaking ones are refused. */
  public enum Kind {
    PATH_ADDED(false),
    PATH_REMOVED(true),
    PARAMETER_ADDED(false),
    PARAMETER_REMOVED(true),
    ANSWER_ADDED(false),
    ANSWER_REMOVED(true),
    SCHEMA_ADDED(false),
    SCHEMA_REMOVED(true),
    MEMBER_ADDED(false),
    MEMBER_REMOVED(true),
    RETYPED(true),
    NEWLY_REQUIRED(true),
    NO_LONGER_CERTAIN(true),
    VALUE_ADDED(false),
    VALUE_REMOVED(true),
    TIGHTENED(true);

    private final boolean breaking;

    Kind(boolean breaking) {
      this.breaking = breaking;
    }

    public boolean isBreaking() {
      return breaking;
    }
  }

  Change(Kind kind, String where) {
    this(kind, where, "", "");
  }

  /** The arguments of its sentence. */
  Map<String, String> arguments() {
    return Map.of("where", where, "before", before, "after", after);
  }
}
