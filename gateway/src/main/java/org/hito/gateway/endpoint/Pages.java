package org.hito.gateway.endpoint;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.exchange.Call;
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

  /** The last entry of the page before; null at the beginning. */
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
    String self = address(exchange, exchange.request().uri());
    if (entries.size() <= limit) {
      return new Page<>(entries, null, self);
    }
    List<T> items = entries.subList(0, limit);
    String cursor = seal.seal(place.apply(items.get(limit - 1)), fingerprint(exchange));
    return new Page<>(items, address(exchange, uri(exchange, cursor)), self);
  }

  private static String uri(RoutingContext exchange, String cursor) {
    Map<String, String> parameters = parameters(exchange);
    parameters.put(CURSOR, cursor);
    return exchange.normalizedPath()
        + parameters.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The list that a cursor belongs to: its path and filters, whatever the size of its pages. */
  private static String fingerprint(RoutingContext exchange) {
    Map<String, String> filters = parameters(exchange);
    filters.keySet().removeAll(List.of(CURSOR, "limit", "format"));
    return exchange.normalizedPath() + filters;
  }

  private static Map<String, String> parameters(RoutingContext exchange) {
    Map<String, String> parameters = new TreeMap<>();
    exchange.queryParams().forEach(one -> parameters.put(one.getKey(), one.getValue()));
    return parameters;
  }

  private static String address(RoutingContext exchange, String uri) {
    Call call = Call.of(exchange);
    return call.scheme() + "://" + call.authority() + uri;
  }
}
