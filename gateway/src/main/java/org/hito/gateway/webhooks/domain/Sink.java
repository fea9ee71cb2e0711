package org.hito.gateway.webhooks.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hito.kit.domain.Characters;

/**
 * The address that receives events. Its host is resolved for each attempt; this class checks what
 * can be checked before.
 *
 * @param address an absolute address with a host, without user and fragment
 */
public record Sink(URI address) {

  private static final int LONGEST = 2_000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int FIRST_FREE_PORT = 1_024;
  private static final int LAST_PORT = 65_535;
  private static final int LARGEST_BYTE = 255;

  // numbers that resolvers read as an address, in any notation
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");
  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+\\]");

  /** Parses a sink; empty if the text is invalid. */
  public static Optional<Sink> parse(String text) {
    try {
      URI uri = new URI(text);
      boolean good =
          text.length() <= LONGEST
              && Characters.fitAnAddress(text)
              && ("https".equalsIgnoreCase(uri.getScheme())
                  || "http".equalsIgnoreCase(uri.getScheme()))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getPort() <= LAST_PORT
              && uri.getPort() != 0
              && isPlain(uri.getHost());
      return good ? Optional.of(new Sink(uri)) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String host) {
    if (host.startsWith("[")) {
      return IPV6.matcher(host).matches();
    }
    return !NUMBER.matcher(host).matches() || isIpv4(host);
  }

  private static boolean isIpv4(String host) {
    return IPV4.matcher(host).matches()
        && Pattern.compile("\\.")
            .splitAsStream(host)
            .allMatch(part -> Integer.parseInt(part) <= LARGEST_BYTE);
  }

  /** Whether it can be a public one, as far as its text shows. */
  public boolean seemsPublic() {
    return isSecure()
        && (port() == HTTPS || port() >= FIRST_FREE_PORT)
        && literal().map(PublicAddress::is).orElseGet(() -> isQualified(host()));
  }

  /** A name without dots, or of this machine, belongs to a local network. */
  private static boolean isQualified(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return bare.contains(".") && !bare.matches("(?i).*\\.(localhost|local|internal)");
  }

  public boolean isSecure() {
    return address.getScheme().equalsIgnoreCase("https");
  }

  /** Its name or address; an IPv6 address without brackets. */
  public String host() {
    String host = address.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  public int port() {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return isSecure() ? HTTPS : HTTP;
  }

  /** Path and query as a request line has them: letters outside of ASCII percent-encoded. */
  public String target() {
    URI ascii = URI.create(address.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }

  private Optional<byte[]> literal() {
    boolean numeric = address.getHost().startsWith("[") || isIpv4(address.getHost());
    try {
      return numeric ? Optional.of(InetAddress.getByName(host()).getAddress()) : Optional.empty();
    } catch (UnknownHostException malformed) {
      return Optional.of(new byte[0]);
    }
  }
}
