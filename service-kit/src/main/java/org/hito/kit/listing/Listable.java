package org.hito.kit.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a collection may be filtered and sorted by; everything has code, search and updatedSince.
 */
public final class Listable {

  private final String table;
  private final Map<String, Filter> filters = new LinkedHashMap<>();
  private final Map<String, Sort> sorts = new LinkedHashMap<>();

  public Listable(String table) {
    this.table = table;
    Stream.of(Filter.search(), Filter.updatedSince()).forEach(this::filter);
    Stream.of(Sort.CODE, Sort.UPDATED).forEach(this::sort);
  }

  private Listable() {
    table = "";
  }

  /** A list that is only paged. */
  static Listable bare() {
    return new Listable();
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

  Map<String, Filter> filters() {
    return filters;
  }

  Map<String, Sort> sorts() {
    return sorts;
  }
}
