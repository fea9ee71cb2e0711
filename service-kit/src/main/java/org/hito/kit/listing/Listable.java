package org.hito.kit.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The filters and orders of a collection; every collection has code, search and updatedSince. */
public final class Listable {

  private final String table;
  private final String scope;
  private final Sort order;
  private final Map<String, Filter> filters = new LinkedHashMap<>();
  private final Map<String, Sort> sorts = new LinkedHashMap<>();

  public Listable(String table) {
    this(table, "true", Sort.CODE);
    Stream.of(Filter.search(), Filter.updatedSince()).forEach(this::filter);
    Stream.of(Sort.CODE, Sort.UPDATED).forEach(this::sort);
  }

  private Listable(String table, String scope, Sort order) {
    this.table = table;
    this.scope = scope;
    this.order = order;
  }

  /** A list without filters and orders. */
  static Listable bare() {
    return new Listable("", "true", Sort.CODE);
  }

  /**
   * A list of the parts of one thing, in one fixed order and without filters.
   *
   * @param scope SQL that selects the rows: {@code :scope} is the thing's code, {@code :today} the
   *     current day
   */
  public static Listable within(String table, String scope, Sort order) {
    return new Listable(table, scope, order);
  }

  public Listable filter(Filter filter) {
    filters.put(filter.name(), filter);
    return this;
  }

  public Listable sort(Sort sort) {
    sorts.put(sort.name(), sort);
    return this;
  }

  String table() {
    return table;
  }

  String scope() {
    return scope;
  }

  /** The default order. */
  Sort order() {
    return order;
  }

  Map<String, Filter> filters() {
    return filters;
  }

  Map<String, Sort> sorts() {
    return sorts;
  }

  /** The values of {@code sort}; each may be reversed with {@code -}. */
  List<String> orders() {
    return sorts.keySet().stream().flatMap(name -> Stream.of(name, "-" + name)).toList();
  }
}
