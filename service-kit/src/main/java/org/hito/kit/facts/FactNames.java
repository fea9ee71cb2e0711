package org.hito.kit.facts;

/** The public names of facts: {@code org.hito.commitment.delivered.v1}. */
public final class FactNames {

  private static final String PREFIX = "org.hito.";
  private static final String VERSION = ".v1";

  private FactNames() {}

  /** The CloudEvents type of a fact, {@code delivered}, of an aggregate, {@code commitment}. */
  public static String type(String aggregate, String fact) {
    return PREFIX + aggregate + "." + fact + VERSION;
  }

  /**
   * The short form of a CloudEvents type: {@code commitment.delivered}.
   *
   * @throws IllegalArgumentException for a type that is not one of the platform
   */
  public static String shortType(String type) {
    int version = type.lastIndexOf(".v");
    int fact = type.indexOf('.', PREFIX.length());
    if (!type.startsWith(PREFIX) || fact < 0 || fact >= version) {
      throw new IllegalArgumentException("not a type of the platform: " + type);
    }
    return type.substring(PREFIX.length(), version);
  }
}
