package org.hito.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.Test;

/** Behind a proxy that ends TLS, as the gateway is shipped. */
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
      var told = told(gateway);
      // Then
      assertEquals("203.0.113.1", told.getString("x-forwarded-for"));
      assertEquals("https", told.getString("x-forwarded-proto"));
      assertEquals("open.example", told.getString("x-forwarded-host"));
    }
  }

  @Test
  void linksBeginWithThePublicAddressIfItIsSet() {
    try (var gateway = PackagedGateway.start(Map.of("HITO_PUBLIC_URL", "https://hito.example"))) {
      // When
      var told = told(gateway);
      // Then
      assertEquals("127.0.0.1", told.getString("x-forwarded-for"));
      assertEquals("https", told.getString("x-forwarded-proto"));
      assertEquals("hito.example", told.getString("x-forwarded-host"));
    }
  }

  @Test
  void otherHeadersAreIgnoredIfProxiesWriteForwarded() {
    try (var gateway = behindProxiesThatWrite("forwarded")) {
      // When
      var told =
          told(
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
      assertEquals("203.0.113.9", told.getString("x-forwarded-for"));
      assertEquals("https", told.getString("x-forwarded-proto"));
      assertEquals("hito.example", told.getString("x-forwarded-host"));
      assertEquals("127.0.0.1", told(gateway, FORWARDED).getString("x-forwarded-for"));
    }
  }

  @Test
  void forwardedIsIgnoredIfProxiesWriteOtherHeaders() {
    try (var gateway = behindProxiesThatWrite("x-forwarded")) {
      // When
      var told = told(gateway, "Forwarded", "for=9.9.9.9;proto=https;host=evil.example");
      // Then
      assertEquals("127.0.0.1", told.getString("x-forwarded-for"));
      assertEquals("http", told.getString("x-forwarded-proto"));
      assertEquals("203.0.113.1", told(gateway, FORWARDED).getString("x-forwarded-for"));
    }
  }

  private static PackagedGateway behindProxiesThatWrite(String headers) {
    return PackagedGateway.start(
        Map.of("HITO_TRUSTED_PROXIES", "127.0.0.1", "HITO_FORWARDING_HEADERS", headers));
  }

  private static JsonObject told(PackagedGateway gateway) {
    return told(gateway, FORWARDED);
  }

  private static JsonObject told(PackagedGateway gateway, String... headers) {
    return new JsonObject(gateway.door().get("/api/v1/meetings", headers).body())
        .getJsonObject("headers");
  }
}
