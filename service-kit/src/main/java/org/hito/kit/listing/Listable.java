package org.hito.kit.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a collection may be filtered and sorted by; everything has code, search and updatedSince.
 */
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

  /** A list that is only paged. */
  static Listable bare() {
    return new Listable("", "true", Sort.CODE);
  }

  /**
   * A list of what belongs to the thing its path names, in one order and only paged.
   *
   * @param scope whether a row belongs to it: SQL in which {@code :scope} is the code in the path,
   *     and {@code :today} the day
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

  /** The order when none is asked for. */
  Sort order() {
    return order;
  }

  Map<String, Filter> filters() {
    return filters;
  }

  Map<String, Sort> sorts() {
    return sorts;
  }

  /** What it may be sorted by, each with {@code -} for the other way round. */
  List<String> orders() {
    return sorts.keySet().stream().flatMap(name -> Stream.of(name, "-" + name)).toList();
  }
}
