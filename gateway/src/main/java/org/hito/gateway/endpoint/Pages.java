package org.hito.gateway.endpoint;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.cursor.CursorSeal;

/** Cuts the gateway's own lists into pages, as the services do with theirs. */
@ApplicationScoped
public class Pages {

  private static final String CURSOR = "cursor";

  private final CursorSeal seal;

  Pages(@ConfigProperty(name = "hito.cursor.secret") Optional<String> secret) {
    this.seal = new CursorSeal(secret);
  }

  /**
   * One page.
   *
   * @param next the address of the next page, null on the last one
   * @param self the address of this page
   */
  public record Page<T>(List<T> items, String next, String self) {

    public <U> Page<U> map(Function<T, U> function) {
      return new Page<>(items.stream().map(function).toList(), next, self);
    }
  }

  /** The last entry of the previous page; null at the beginning. */
  public Cursor after(RoutingContext exchange) {
    String text = exchange.queryParams().get(CURSOR);
    return text == null ? null : seal.open(text, fingerprint(exchange));
  }

  /**
   * The page of these entries.
   *
   * @param entries one more than fits if there is a next page
   * @param place the place of an entry in the list
   */
  public <T> Page<T> page(
      RoutingContext exchange, List<T> entries, int limit, Function<T, Cursor> place) {
    String self = Addresses.self(exchange);
    if (entries.size() <= limit) {
      return new Page<>(entries, null, self);
    }
    List<T> items = entries.subList(0, limit);
    String cursor = seal.seal(place.apply(items.get(limit - 1)), fingerprint(exchange));
    return new Page<>(items, Addresses.next(exchange, cursor), self);
  }

  /** The list that a cursor belongs to: its path and filters, whatever the size of its pages. */
  private static String fingerprint(RoutingContext exchange) {
    Map<String, String> filters = new TreeMap<>();
    exchange.queryParams().forEach(one -> filters.put(one.getKey(), one.getValue()));
    filters.keySet().removeAll(List.of(CURSOR, "limit", "format"));
    return exchange.normalizedPath() + filters;
  }
}
