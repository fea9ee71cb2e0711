package org.hito.gateway.exchange;

import io.vertx.ext.web.RoutingContext;

/**
 * Who called, and by which address.
 *
 * @param client the address the call came from, behind the proxies that are trusted
 * @param scheme {@code http} or {@code https}, as the client spoke it
 * @param authority host, and port where it is not the usual one
 */
public record Call(String client, String scheme, String authority) {

  private static final String KEY = "hito.call";

  /** The call that an exchange answers. */
  public static Call of(RoutingContext exchange) {
    return exchange.get(KEY);
  }

  public void keep(RoutingContext exchange) {
    exchange.put(KEY, this);
  }
}
