package org.hito.gateway.forwarding;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies in front of the gateway whose headers are believed; none by default. */
@ApplicationScoped
public class TrustedProxies {

  static final String SETTING = "hito.trusted-proxies";

  private final List<IpSubnetFilterRule> rules;

  TrustedProxies(@ConfigProperty(name = SETTING) Optional<List<String>> addresses) {
    this.rules = addresses.orElse(List.of()).stream().map(TrustedProxies::rule).toList();
  }

  /** Whether an IP address belongs to one of them. */
  public boolean include(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null || rules.isEmpty()) {
      return false;
    }
    var socket = new InetSocketAddress(inet(bytes), 0);
    return rules.stream().anyMatch(rule -> rule.matches(socket));
  }

  private static IpSubnetFilterRule rule(String text) {
    String[] parts = text.strip().split("/", -1);
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(parts[0]);
    try {
      InetAddress address = inet(bytes);
      int whole = address.getAddress().length * Byte.SIZE;
      int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : whole;
      return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException | NullPointerException malformed) {
      throw new ConfigurationException(
          SETTING + " names what is no address or range such as 10.0.0.0/8: " + text, malformed);
    }
  }

  private static InetAddress inet(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException(wrongLength);
    }
  }
}
