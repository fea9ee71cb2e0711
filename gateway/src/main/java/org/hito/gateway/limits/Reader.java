package org.hito.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.door.Call;
import org.hito.gateway.identity.Caller;

/** Whom limits are kept for: a caller who says who it is, else the address it calls from. */
public final class Reader {

  private Reader() {}

  public static String of(RoutingContext exchange, Caller caller) {
    return caller.equals(Caller.ANONYMOUS) ? address(exchange) : "subject " + caller.subject();
  }

  public static String address(RoutingContext exchange) {
    Call call = Call.of(exchange);
    return "address "
        + (call == null ? exchange.request().remoteAddress().hostAddress() : call.client());
  }
}
