package org.hito.gateway.endpoint;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The media types that a client accepts (RFC 9110 §12.5.1). */
public final class Accepted {

  private Accepted() {}

  /**
   * The one of the types that the client likes best; of those it likes equally, the first it names.
   * Empty if it names none of them, as with a wildcard.
   */
  public static Optional<String> best(RoutingContext exchange, Set<String> types) {
    // sorted by weight
    return exchange.parsedHeaders().accept().stream()
        .filter(type -> type.weight() > 0)
        .map(ParsedHeaderValue::rawValue)
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(types::contains)
        .findFirst();
  }
}
