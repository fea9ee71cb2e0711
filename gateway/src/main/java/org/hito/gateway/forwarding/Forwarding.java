package org.hito.gateway.forwarding;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hito.gateway.exchange.Call;
import org.hito.kit.domain.AddressRange;

/**
 * Reads what trusted proxies write about the calls they forward. Each proxy appends to what it
 * received, so the headers are read from their end back to the first address that is not a trusted
 * proxy. Anything before that may be forged.
 */
public final class Forwarding {

  private static final Pattern PART =
      Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|([^\";,\\s]*))\\s*(;|,|$)");

  /** The values that one proxy wrote; null for those it did not write. */
  private record Hop(String client, String scheme, String host, String port) {}

  private static final Hop NOTHING = new Hop(null, null, null, null);

  private final Predicate<String> trusted;
  private final ForwardingHeaders written;

  /**
   * @param trusted the addresses of proxies
   * @param written what these proxies write; other headers come from clients
   */
  public Forwarding(Predicate<String> trusted, ForwardingHeaders written) {
    this.trusted = trusted;
    this.written = written;
  }

  /**
   * The call as the client made it.
   *
   * @param direct the call as seen on the connection
   */
  public Call read(Call direct, MultiMap headers) {
    if (!trusted.test(direct.client())) {
      return direct;
    }
    Call call = direct;
    List<Hop> hops = readsX(headers) ? xHops(headers) : hops(headers);
    for (int last = hops.size() - 1; last >= 0; last--) {
      call = said(hops.get(last), call);
      if (address(hops.get(last).client()).filter(trusted).isEmpty()) {
        break;
      }
    }
    return call;
  }

  private boolean readsX(MultiMap headers) {
    return switch (written) {
      case ANY -> headers.names().stream().anyMatch(Forwarding::isX);
      case X_FORWARDED -> true;
      case FORWARDED -> false;
    };
  }

  private static boolean isX(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x-forwarded-") || lower.equals("x-real-ip");
  }

  private static Call said(Hop hop, Call call) {
    String client = address(hop.client()).orElse(call.client());
    String scheme = scheme(hop.scheme()).orElse(call.scheme());
    Authority named =
        Optional.ofNullable(hop.host())
            .flatMap(Authority::of)
            .orElse(new Authority(call.authority()));
    Authority whole = hop.port() == null ? named : named.atPort(hop.port());
    return new Call(client, scheme, whole.within(scheme).text());
  }

  /**
   * The other headers are aligned with the addresses from the end; a single value applies to all.
   */
  private static List<Hop> xHops(MultiMap headers) {
    List<String> clients = list(headers, "X-Forwarded-For");
    if (clients.isEmpty()) {
      clients = list(headers, "X-Real-IP");
    }
    List<String> schemes = list(headers, "X-Forwarded-Proto");
    if (headers.contains("X-Forwarded-Ssl", "on", true)) {
      schemes = List.of("https");
    }
    List<String> hosts = list(headers, "X-Forwarded-Host");
    List<String> ports = list(headers, "X-Forwarded-Port");
    List<Hop> hops = new ArrayList<>();
    for (int fromEnd = Math.max(clients.size(), 1) - 1; fromEnd >= 0; fromEnd--) {
      hops.add(
          new Hop(
              fromEnd(clients, fromEnd),
              fromEnd(schemes, fromEnd),
              fromEnd(hosts, fromEnd),
              fromEnd(ports, fromEnd)));
    }
    return hops;
  }

  private static String fromEnd(List<String> values, int index) {
    return values.isEmpty() ? null : values.get(Math.max(values.size() - 1 - index, 0));
  }

  private static List<String> list(MultiMap headers, String name) {
    return headers.getAll(name).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .toList();
  }

  /** RFC 7239; empty if any part cannot be parsed. */
  private static List<Hop> hops(MultiMap headers) {
    List<Hop> hops = new ArrayList<>();
    Matcher part = PART.matcher(String.join(",", headers.getAll("Forwarded")));
    Hop hop = NOTHING;
    while (part.lookingAt()) {
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      hop =
          switch (part.group(1).toLowerCase(Locale.ROOT)) {
            case "for" -> new Hop(value, hop.scheme(), hop.host(), null);
            case "proto" -> new Hop(hop.client(), value, hop.host(), null);
            case "host" -> new Hop(hop.client(), hop.scheme(), value, null);
            default -> hop;
          };
      if (!part.group(4).equals(";")) {
        hops.add(hop);
        hop = NOTHING;
      }
      part.region(part.end(), part.regionEnd());
    }
    // an unparsable part hides what the last proxy appended
    return part.regionStart() == part.regionEnd() ? hops : List.of();
  }

  private static Optional<String> scheme(String text) {
    return Optional.ofNullable(text)
        .map(said -> said.toLowerCase(Locale.ROOT))
        .filter(said -> said.equals("http") || said.equals("https"));
  }

  /** An address without its port. */
  private static Optional<String> address(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String bare = text.startsWith("[") ? text.replaceAll("^\\[(.*)](:\\d+)?$", "$1") : text;
    String plain = NetUtil.isValidIpV6Address(bare) ? bare : bare.replaceAll(":\\d+$", "");
    return Optional.of(plain)
        .filter(one -> NetUtil.isValidIpV4Address(one) || NetUtil.isValidIpV6Address(one))
        .map(Forwarding::unmapped);
  }

  // a proxy that listens on both families writes ::ffff:192.0.2.1
  private static String unmapped(String address) {
    return AddressRange.parse(address)
        .map(AddressRange::text)
        .filter(NetUtil::isValidIpV4Address)
        .orElse(address);
  }
}
