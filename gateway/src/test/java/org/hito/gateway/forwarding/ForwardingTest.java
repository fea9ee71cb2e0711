package org.hito.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.exchange.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingTest {

  private final Forwarding forwarding =
      new Forwarding(
          new TrustedProxies(Optional.of(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8")))
              ::include,
          ForwardingHeaders.ANY);

  @Test
  void noProxyIsTrustedByDefault() {
    // Given
    Forwarding nobody =
        new Forwarding(new TrustedProxies(Optional.empty())::include, ForwardingHeaders.ANY);
    Call direct = new Call("10.1.1.1", "http", "hito.example");
    // When
    Call call =
        nobody.read(direct, headers("X-Forwarded-Proto: https", "X-Forwarded-For: 9.9.9.9"));
    // Then
    assertEquals(direct, call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a proxy that ends TLS
        "X-Forwarded-Proto: https|10.1.1.1|https|hito.example",
        "X-Forwarded-Proto: https;X-Forwarded-For: 9.9.9.9|9.9.9.9|https|hito.example",
        "X-Forwarded-Ssl: on;X-Real-IP: 9.9.9.9|9.9.9.9|https|hito.example",
        "X-Forwarded-Proto: https;X-Forwarded-Port: 443|10.1.1.1|https|hito.example",
        "X-Forwarded-Proto: https;X-Forwarded-Port: 8443|10.1.1.1|https|hito.example:8443",
        "X-Forwarded-Host: open.example;X-Forwarded-Port: 99999|10.1.1.1|http|open.example",
        // the client wrote the first address itself
        "X-Forwarded-For: 8.8.8.8, 9.9.9.9|9.9.9.9|http|hito.example",
        // two proxies of ours, one behind the other, and two lines
        "X-Forwarded-For: 8.8.8.8, 9.9.9.9, 192.168.1.7;X-Forwarded-Proto: http, https,"
            + " http|9.9.9.9|https|hito.example",
        "X-Forwarded-For: 9.9.9.9;X-Forwarded-For: 192.168.1.7|9.9.9.9|http|hito.example",
        // what is not an address, scheme or host is ignored, and so is everything before it
        "X-Forwarded-For: 9.9.9.9, unknown|10.1.1.1|http|hito.example",
        "X-Forwarded-Proto: javascript;X-Forwarded-Host: a b|10.1.1.1|http|hito.example",
        "X-Forwarded-For: [2001:db8::1]:4711|2001:db8::1|http|hito.example",
        // from a proxy that listens on both families, also with another of ours behind it
        "X-Forwarded-For: ::ffff:9.9.9.9|9.9.9.9|http|hito.example",
        "X-Forwarded-For: 8.8.8.8, 9.9.9.9, ::FFFF:10.2.2.2|9.9.9.9|http|hito.example",
        "Forwarded: for=\"[::ffff:9.9.9.9]:4711\"|9.9.9.9|http|hito.example",
        // RFC 7239
        "Forwarded: for=9.9.9.9;proto=https;host=open.example|9.9.9.9|https|open.example",
        "Forwarded: for=\"[2001:db8::1]:4711\";proto=https|2001:db8::1|https|hito.example",
        "Forwarded: for=8.8.8.8;host=evil.example,"
            + " for=9.9.9.9;host=open.example|9.9.9.9|http|open.example",
        // a client's part that cannot be read makes all of it worthless
        "Forwarded: for=9.9.9.9;host=evil.example, ?,"
            + " for=1.2.3.4;host=open.example|10.1.1.1|http|hito.example",
        "Forwarded: for=9.9.9.9;host=evil.example,, for=1.2.3.4|10.1.1.1|http|hito.example",
        // a proxy that writes X-Forwarded-* lets a client's Forwarded pass
        "Forwarded: for=8.8.8.8;host=evil.example;X-Forwarded-For:"
            + " 9.9.9.9|9.9.9.9|http|hito.example"
      })
  void aTrustedProxyIsBelievedBackToTheFirstUntrustedAddress(
      String lines, String client, String scheme, String authority) {
    // Given
    Call direct = new Call("10.1.1.1", "http", "hito.example");
    // When
    Call call = forwarding.read(direct, headers(lines.split(";(?=[XF][a-z-]*.*:)")));
    // Then
    assertEquals(new Call(client, scheme, authority), call);
  }

  private static MultiMap headers(String... lines) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      headers.add(parts[0], parts[1]);
    }
    return headers;
  }
}
