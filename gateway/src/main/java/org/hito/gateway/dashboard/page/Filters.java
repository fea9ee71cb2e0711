package org.hito.gateway.dashboard.page;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.quarkus.qute.TemplateData;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hito.kit.problem.ProblemException;

/**
 * The filters of a list, as given in its address: with the API's names, and where the page begins.
 */
@TemplateData
public final class Filters {

  private static final String CURSOR = "cursor";
  private static final String SORT = "sort";

  // what social networks, newsletters and advertisements add to links
  private static final Pattern TRACKING =
      Pattern.compile("utm_\\w+|\\w*clk?id|gclsrc|[gw]braid|mc_[ce]id|igshid|_\\w+");

  private final Map<String, String> given = new LinkedHashMap<>();

  private Filters() {}

  /**
   * Reads filters with known names; 400 for others. Empty ones come from forms and are ignored, and
   * so are the parameters by which other sites track who follows a link.
   */
  public static Filters of(MultiMap query, Set<String> names) {
    var filters = new Filters();
    for (Map.Entry<String, String> one : query) {
      if (one.getKey().equals(Frame.NOTE) || TRACKING.matcher(one.getKey()).matches()) {
        continue;
      }
      if (!names.contains(one.getKey()) && !one.getKey().equals(CURSOR)) {
        throw new ProblemException(400, "bad-request");
      }
      if (!one.getValue().isBlank()) {
        filters.given.put(one.getKey(), one.getValue());
      }
    }
    return filters;
  }

  /** The value of a filter; empty if it is absent. */
  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** Whether a filter has this value. */
  public boolean is(String name, String value) {
    return value.equals(value(name));
  }

  /**
   * The names of those in the address that a form has no fields for.
   *
   * @param fields the names of its fields, with commas between them
   */
  public List<String> besides(String fields) {
    List<String> shown = List.of(fields.split(",", -1));
    return given.keySet().stream()
        .filter(name -> !shown.contains(name) && !name.equals(CURSOR))
        .toList();
  }

  /** Whether there are any. */
  public boolean isUsed() {
    return given.keySet().stream().anyMatch(name -> !name.equals(CURSOR));
  }

  /** These filters with a default where one is missing. */
  public Filters or(String name, String value) {
    var filters = new Filters();
    filters.given.putAll(given);
    filters.given.putIfAbsent(name, value);
    return filters;
  }

  /** These filters with another value of one, or without it if it is empty, from the beginning. */
  public Filters with(String name, String value) {
    var filters = new Filters();
    filters.given.putAll(given);
    filters.given.put(name, value);
    filters.given.put(CURSOR, "");
    filters.given.values().removeIf(String::isEmpty);
    return filters;
  }

  /** The query of the page itself. */
  public String query() {
    return query(Map.of());
  }

  /** The query for the API, with a page of this size. */
  public String query(int limit) {
    return query(Map.of("limit", Integer.toString(limit)));
  }

  /** The query for the whole list as a table, which has an order of its own. */
  public String table() {
    return query(Map.of(CURSOR, "", SORT, ""));
  }

  /**
   * The query of the next page.
   *
   * @param next its address as returned by the API
   */
  public String next(String next) {
    String cursor =
        List.of(URI.create(next).getRawQuery().split("&")).stream()
            .filter(parameter -> parameter.startsWith(CURSOR + "="))
            .map(parameter -> parameter.substring(CURSOR.length() + 1))
            .findFirst()
            .orElse("");
    return query(Map.of(CURSOR, cursor));
  }

  private String query(Map<String, String> changed) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(changed);
    var query = new QueryStringEncoder("");
    all.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.addParam(name, value);
          }
        });
    return query.toString().replaceFirst("^\\?", "");
  }
}
