package org.hito.kit.sql;

/**
 * Bounds in bytes what a statement returns, in addition to the number of rows, since any row may be
 * large.
 */
public final class Fitting {

  /** The documents of one page: hundreds of usual ones, a few of the largest. */
  public static final int PAGE = 2 * 1024 * 1024;

  private static final String COLUMN =
      """
      CASE WHEN sum(octet_length(%1$s)) OVER rows_to_it <= %2$d OR row_number() OVER rows_to_it = 1
                THEN %1$s END""";

  private Fitting() {}

  /**
   * The column of the first rows, as many as have this size together, but at least one; NULL in the
   * rows after them, which belong to the next page.
   *
   * @param column a text that is never NULL
   */
  public static String column(String column, int bytes) {
    return COLUMN.formatted(column, bytes);
  }

  /**
   * The window of the statement; it has the order of its rows, which must be unique.
   *
   * @param order as in {@code ORDER BY}
   */
  public static String window(String order) {
    return "WINDOW rows_to_it AS (ORDER BY %1$s) ORDER BY %1$s".formatted(order);
  }
}
