package org.hito.gateway.limits;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.identity.Caller;

/** What limits are counted by: the identity of an authenticated caller, otherwise the address. */
public final class LimitKey {

  private LimitKey() {}

  public static String of(RoutingContext exchange, Caller caller) {
    return caller.equals(Caller.ANONYMOUS) ? address(exchange) : "subject " + caller.subject();
  }

  public static String address(RoutingContext exchange) {
    Call call = Call.of(exchange);
    return "address "
        + network(call == null ? exchange.request().remoteAddress().hostAddress() : call.client());
  }

  /** A client with one IPv6 address can use all 2^64 of its network. */
  static String network(String address) {
    byte[] bytes =
        NetUtil.isValidIpV6Address(address)
            ? NetUtil.createByteArrayFromIpAddressString(address)
            : new byte[0];
    return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) + "::/64" : address;
  }
}
