package org.hito.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.Test;

/** The packaged gateway behind a proxy that ends TLS. */
class TrustedProxyIT {

  private static final String[] FORWARDED = {
    "X-Forwarded-For",
    "203.0.113.1",
    "X-Forwarded-Proto",
    "https",
    "X-Forwarded-Host",
    "open.example"
  };

  @Test
  void aTrustedProxyDescribesTheOriginalCall() {
    try (var gateway = PackagedGateway.start(Map.of("HITO_TRUSTED_PROXIES", "127.0.0.1"))) {
      // When
      var seen = seen(gateway);
      // Then
      assertEquals("203.0.113.1", seen.getString("x-forwarded-for"));
      assertEquals("https", seen.getString("x-forwarded-proto"));
      assertEquals("open.example", seen.getString("x-forwarded-host"));
    }
  }

  @Test
  void linksBeginWithThePublicAddressIfItIsSet() {
    try (var gateway = PackagedGateway.start(Map.of("HITO_PUBLIC_URL", "https://hito.example"))) {
      // When
      var seen = seen(gateway);
      // Then
      assertEquals("127.0.0.1", seen.getString("x-forwarded-for"));
      assertEquals("https", seen.getString("x-forwarded-proto"));
      assertEquals("hito.example", seen.getString("x-forwarded-host"));
    }
  }

  @Test
  void otherHeadersAreIgnoredIfProxiesWriteForwarded() {
    try (var gateway = behindProxiesThatWrite("forwarded")) {
      // When
      var seen =
          seen(
              gateway,
              "Forwarded",
              "for=203.0.113.9;proto=https;host=hito.example",
              "X-Forwarded-For",
              "9.9.9.9",
              "X-Forwarded-Proto",
              "http",
              "X-Forwarded-Host",
              "evil.example",
              "X-Real-IP",
              "9.9.9.9");
      // Then
      assertEquals("203.0.113.9", seen.getString("x-forwarded-for"));
      assertEquals("https", seen.getString("x-forwarded-proto"));
      assertEquals("hito.example", seen.getString("x-forwarded-host"));
      assertEquals("127.0.0.1", seen(gateway, FORWARDED).getString("x-forwarded-for"));
    }
  }

  @Test
  void forwardedIsIgnoredIfProxiesWriteOtherHeaders() {
    try (var gateway = behindProxiesThatWrite("x-forwarded")) {
      // When
      var seen = seen(gateway, "Forwarded", "for=9.9.9.9;proto=https;host=evil.example");
      // Then
      assertEquals("127.0.0.1", seen.getString("x-forwarded-for"));
      assertEquals("http", seen.getString("x-forwarded-proto"));
      assertEquals("203.0.113.1", seen(gateway, FORWARDED).getString("x-forwarded-for"));
    }
  }

  private static PackagedGateway behindProxiesThatWrite(String headers) {
    return PackagedGateway.start(
        Map.of("HITO_TRUSTED_PROXIES", "127.0.0.1", "HITO_FORWARDING_HEADERS", headers));
  }

  private static JsonObject seen(PackagedGateway gateway) {
    return seen(gateway, FORWARDED);
  }

  private static JsonObject seen(PackagedGateway gateway, String... headers) {
    return new JsonObject(gateway.door().get("/api/v1/meetings", headers).body())
        .getJsonObject("headers");
  }
}
