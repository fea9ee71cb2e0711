package org.hito.kit.listing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.AnswerFormat;
import org.hito.kit.rest.QueryValues;

/**
 * The parameters of a list request.
 *
 * @param filters the values of the filters, by name
 * @param sort the order
 * @param descending whether the order is reversed
 * @param limit the maximal number of rows
 * @param cursor where to continue, or null
 */
record ListQuery(
    SortedMap<String, String> filters, Sort sort, boolean descending, int limit, String cursor) {

  static final int DEFAULT_LIMIT = 50;
  static final int MAXIMUM_LIMIT = 200;
  private static final Set<String> COMMON =
      Set.of("limit", "cursor", "sort", AnswerFormat.NAME, AnswerFormat.BYTE_ORDER_MARK);

  /** Reads the parameters; 400 for one that is unknown, repeated or unreadable. */
  static ListQuery parse(Listable collection, Map<String, List<String>> parameters) {
    SortedMap<String, String> filters = new TreeMap<>();
    String sort = null;
    String cursor = null;
    int limit = DEFAULT_LIMIT;
    for (var parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      if (!COMMON.contains(name) && !collection.filters().containsKey(name)) {
        throw unknown(name, collection);
      }
      String value = QueryValues.single(name, parameter.getValue());
      switch (name) {
        case "limit" -> limit = QueryValues.count(name, value, MAXIMUM_LIMIT);
        case "cursor" -> cursor = value;
        case "sort" -> sort = value;
        // read already: they set the format of the page
        case AnswerFormat.NAME, AnswerFormat.BYTE_ORDER_MARK -> {}
        default -> filters.put(name, collection.filters().get(name).read(value));
      }
    }
    boolean descending = sort != null && sort.startsWith("-");
    return new ListQuery(filters, sort(collection, sort), descending, limit, cursor);
  }

  private static Sort sort(Listable collection, String value) {
    if (value == null) {
      return collection.order();
    }
    String asked = QueryValues.oneOf("sort", value, collection.orders());
    return collection.sorts().get(asked.startsWith("-") ? asked.substring(1) : asked);
  }

  private static ProblemException unknown(String name, Listable collection) {
    Set<String> known = new TreeSet<>(COMMON);
    known.addAll(collection.filters().keySet());
    return new ProblemException(
        Problem.of(
            400,
            "unknown-query-parameter",
            Map.of("name", name, "known", String.join(", ", known))));
  }

  /** Identifies the list, independent of paging; cursors are bound to it. */
  String fingerprint(String table) {
    return table + filters + sort.name() + descending;
  }
}
