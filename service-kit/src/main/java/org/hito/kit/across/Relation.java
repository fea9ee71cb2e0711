package org.hito.kit.across;

/**
 * A relation between two kinds, read in both directions from the rows of its source. The SQL is
 * constant; {@code n.code} is the thing whose neighbours are read, which it selects as {@code
 * other}.
 *
 * @param from the kind it leads from; its service knows the relation
 * @param name a verb: a commitment is {@code made-at} a meeting
 * @param to the kind it leads to
 * @param filter the filter by which the list of {@code from} finds those of one {@code to}; null
 *     where there is none
 * @param onwards selects the neighbours of one {@code from}
 * @param backwards selects the neighbours of one {@code to}
 */
public record Relation(
    String from, String name, String to, String filter, String onwards, String backwards) {

  /** A relation in a column with one code, which an index on it and the code finds. */
  public static Relation one(String from, String name, String to, String column, String filter) {
    return new Relation(
        from,
        name,
        to,
        filter,
        "SELECT t.%2$s AS other FROM %1$s t WHERE t.code = n.code AND t.%2$s IS NOT NULL"
            .formatted(from, column),
        "SELECT t.code AS other FROM %s t WHERE t.%s = n.code".formatted(from, column));
  }

  /** A relation in an array column, which a GIN index on it finds. */
  public static Relation many(String from, String name, String to, String column, String filter) {
    return new Relation(
        from,
        name,
        to,
        filter,
        "SELECT DISTINCT unnest(t.%2$s) AS other FROM %1$s t WHERE t.code = n.code"
            .formatted(from, column),
        "SELECT t.code AS other FROM %s t WHERE t.%s @> ARRAY[n.code]".formatted(from, column));
  }
}
