package org.hito.gateway.exchange;

import io.vertx.ext.web.RoutingContext;

/**
 * The client of a request and the address it used.
 *
 * @param client IP address of the client, behind trusted proxies
 * @param scheme {@code http} or {@code https}, as the client used it
 * @param authority host, with the port unless it is the default of the scheme
 */
public record Call(String client, String scheme, String authority) {

  private static final String KEY = "hito.call";

  /** The call behind an exchange. */
  public static Call of(RoutingContext exchange) {
    return exchange.get(KEY);
  }

  public void keep(RoutingContext exchange) {
    exchange.put(KEY, this);
  }
}
