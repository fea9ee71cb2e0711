package org.hito.gateway.routing;

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
  void a_trusted_proxy_says_how_the_client_called() {
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
  void an_installation_that_knows_its_address_begins_links_with_it() {
    try (var gateway = PackagedGateway.start(Map.of("HITO_PUBLIC_URL", "https://hito.example"))) {
      // When
      var told = told(gateway);
      // Then
      assertEquals("127.0.0.1", told.getString("x-forwarded-for"));
      assertEquals("https", told.getString("x-forwarded-proto"));
      assertEquals("hito.example", told.getString("x-forwarded-host"));
    }
  }

  private static JsonObject told(PackagedGateway gateway) {
    return new JsonObject(gateway.door().get("/api/v1/meetings", FORWARDED).body())
        .getJsonObject("headers");
  }
}
