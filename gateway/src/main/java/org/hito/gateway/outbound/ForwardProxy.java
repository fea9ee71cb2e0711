package org.hito.gateway.outbound;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The proxy through which calls of one kind leave the network, if there is one. */
public final class ForwardProxy {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int HTTP = 80;

  private final Optional<ProxyOptions> proxy;
  private final DirectHosts direct;

  private ForwardProxy(Optional<ProxyOptions> proxy, DirectHosts direct) {
    this.proxy = proxy;
    this.direct = direct;
  }

  /** Every call is made directly. */
  public static ForwardProxy none() {
    return new ForwardProxy(Optional.empty(), new DirectHosts(List.of()));
  }

  /**
   * The proxy at an address.
   *
   * @param setting the setting that names it
   * @param address {@code http://user:password@host:port}; scheme, user and port may be missing
   * @param direct hosts that are called directly
   */
  public static ForwardProxy of(String setting, Optional<String> address, List<String> direct) {
    return new ForwardProxy(address.map(text -> options(setting, text)), new DirectHosts(direct));
  }

  /** The proxy for a call with TLS; empty if the host is called directly. */
  public Optional<ProxyOptions> to(String host) {
    return proxy.filter(there -> !direct.include(host));
  }

  private static ProxyOptions options(String setting, String text) {
    try {
      URI address = new URI(text.contains("://") ? text : "http://" + text);
      if (!"http".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
        throw unclear(setting);
      }
      var options =
          new ProxyOptions()
              .setType(ProxyType.HTTP)
              .setHost(address.getHost())
              .setPort(address.getPort() < 0 ? HTTP : address.getPort())
              .setConnectTimeout(CONNECT);
      if (address.getRawUserInfo() != null) {
        String[] user = address.getRawUserInfo().split(":", 2);
        options.setUsername(decoded(user[0])).setPassword(user.length == 2 ? decoded(user[1]) : "");
      }
      return options;
    } catch (URISyntaxException unreadable) {
      throw unclear(setting);
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the address, which may have a password. */
  private static ConfigurationException unclear(String setting) {
    return new ConfigurationException(
        setting + " is no address of a proxy such as http://proxy.example:3128");
  }
}
