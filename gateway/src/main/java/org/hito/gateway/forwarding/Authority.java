package org.hito.gateway.forwarding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host, and port if any, that a client called; links in responses begin with it. Only names and
 * addresses that every parser reads the same way are accepted.
 */
public record Authority(String text) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "([A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{0,5}))?");
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Parses the value of a {@code Host} header or the authority of a request target; empty if it is
   * invalid.
   */
  public static Optional<Authority> of(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String port = matcher.group(2);
    if (port == null || port.isEmpty()) {
      return Optional.of(new Authority(matcher.group(1)));
    }
    int number = Integer.parseInt(port);
    return number >= 1 && number <= HIGHEST_PORT
        ? Optional.of(new Authority(matcher.group(1) + ":" + number))
        : Optional.empty();
  }

  /** The same host at the port named by a proxy, unless it has a port. */
  Authority atPort(String port) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() && matcher.group(2) == null
        ? of(text + ":" + port).orElse(this)
        : this;
  }

  /** Without the default port of the scheme. */
  Authority within(String scheme) {
    String usual = scheme.equals("https") ? ":443" : ":80";
    return text.endsWith(usual)
        ? new Authority(text.substring(0, text.length() - usual.length()))
        : this;
  }
}
