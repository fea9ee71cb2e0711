package org.hito.kit.across;

/**
 * A relation between two kinds, read in both directions from the rows of its source. The SQL is
 * constant.
 *
 * @param from the kind it leads from; its service knows the relation
 * @param name a verb: a commitment is {@code made-at} a meeting
 * @param to the kind it leads to
 * @param filter the filter by which the list of {@code from} finds those of one {@code to}; null
 *     where there is none
 * @param leads a JSON array, as text, of the codes that one row {@code t} of {@code from} refers
 *     to; null if the row does not contain them
 * @param onwards selects, as {@code other}, the neighbours of one {@code from}, {@code n.code};
 *     null if its row refers to them
 * @param backwards selects the neighbours of one {@code to} in the same way; {@code n.names}
 *     contains its aliases, too
 */
public record Relation(
    String from,
    String name,
    String to,
    String filter,
    String leads,
    String onwards,
    String backwards) {

  /** A relation in a column with one code, which an index on it and the code finds. */
  public static Relation one(String from, String name, String to, String column, String filter) {
    return new Relation(
        from,
        name,
        to,
        filter,
        "coalesce('[\"' || t.%s || '\"]', '[]')".formatted(column),
        null,
        "SELECT t.code AS other FROM %s t WHERE t.%s = n.code".formatted(from, column));
  }

  /** A relation in an array column, which a GIN index on it finds. */
  public static Relation many(String from, String name, String to, String column, String filter) {
    return new Relation(
        from,
        name,
        to,
        filter,
        "CAST(to_json(t.%s) AS text)".formatted(column),
        null,
        "SELECT t.code AS other FROM %s t WHERE t.%s @> ARRAY[n.code]".formatted(from, column));
  }

  /**
   * A relation in an array with codes or aliases of things, made from a row {@code t} by an
   * expression that a GIN index has. The question contains the aliases.
   */
  public static Relation named(String from, String name, String to, String expression) {
    return new Relation(
        from,
        name,
        to,
        null,
        "CAST(to_json(%s) AS text)".formatted(expression),
        null,
        "SELECT t.code AS other FROM %s t WHERE %s && n.names".formatted(from, expression));
  }

  /** A relation that no row of its source contains, read by a statement in each direction. */
  public static Relation found(
      String from, String name, String to, String onwards, String backwards) {
    return new Relation(from, name, to, null, null, onwards, backwards);
  }
}
