package org.hito.kit.listing;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.sql.Fitting;

/** Builds the statements of a list; the client's values are bound, never inlined. */
public final class ListSql {

  private final Listable collection;
  private final ListQuery query;
  private final List<Object> arguments = new ArrayList<>();
  private final String where;
  private final Cursor cursor;

  ListSql(Listable collection, String scope, ListQuery query, LocalDate today) {
    this.collection = collection;
    this.query = query;
    this.cursor = null;
    this.where = where(scope, today);
  }

  private ListSql(ListSql before, Cursor cursor) {
    this.collection = before.collection;
    this.query = before.query;
    this.arguments.addAll(before.arguments);
    this.where = before.where;
    this.cursor = cursor;
  }

  /** The statement for the first page of a list with these parameters. */
  public static Statement firstPage(
      Listable collection, Map<String, List<String>> parameters, LocalDate today) {
    return new ListSql(collection, "", ListQuery.parse(collection, parameters), today).page();
  }

  /** The same list after the cursor. */
  ListSql after(Cursor cursor) {
    return new ListSql(this, cursor);
  }

  /** A statement and its arguments. */
  public record Statement(String sql, Tuple arguments) {}

  /**
   * One row more than the limit, with the sort value as text in {@code sort_key}; rows too large
   * for the page have no state.
   */
  Statement page() {
    return page("", "");
  }

  /** The same, with the number of rows of all pages in {@code total}. */
  Statement pageAndTotal() {
    return page(", total", ", (" + count().sql() + ") AS total");
  }

  private Statement page(String more, String moreRead) {
    List<Object> bound = new ArrayList<>(arguments);
    String condition = where;
    String order = query.descending() ? " DESC" : "";
    Sort sort = query.sort();
    if (cursor != null) {
      bound.add(cursor.key());
      bound.add(cursor.code());
      condition +=
          " AND (%s, code) %s (CAST(CAST($%d AS text) AS %s), $%d)"
              .formatted(
                  sort.expression(),
                  query.descending() ? "<" : ">",
                  bound.size() - 1,
                  sort.type(),
                  bound.size());
    }
    String read =
        "SELECT code, version, state, created_at, updated_at, %1$s AS sorted%2$s FROM %3$s WHERE %4$s ORDER BY %1$s%5$s, code%5$s LIMIT %6$d"
            .formatted(
                sort.expression(),
                moreRead,
                collection.table(),
                condition,
                order,
                query.limit() + 1);
    String sql =
        "SELECT code, version, %s AS state, created_at, updated_at, CAST(sorted AS text) AS sort_key%s FROM (%s) AS page %s"
            .formatted(
                Fitting.column("state", Fitting.PAGE),
                more,
                read,
                Fitting.window("sorted%1$s, code%1$s".formatted(order)));
    return new Statement(sql, Tuple.tuple(bound));
  }

  /** The number of rows of all pages. */
  Statement count() {
    return new Statement(
        "SELECT count(*) FROM %s WHERE %s".formatted(collection.table(), where),
        Tuple.tuple(arguments));
  }

  private String where(String scope, LocalDate today) {
    StringBuilder sql =
        new StringBuilder(bind(bind(collection.scope(), ":scope", scope), ":today", today));
    query
        .filters()
        .forEach((name, value) -> sql.append(" AND ").append(condition(name, value, today)));
    return sql.toString();
  }

  private String condition(String name, String value, LocalDate today) {
    String condition = collection.filters().get(name).conditionFor(value);
    return "(" + bind(bind(condition, ":value", value), ":today", today) + ")";
  }

  private String bind(String condition, String name, Object value) {
    if (!condition.contains(name)) {
      return condition;
    }
    arguments.add(value);
    return condition.replace(name, "$" + arguments.size());
  }
}
