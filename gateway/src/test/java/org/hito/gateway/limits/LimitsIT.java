package org.hito.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of one caller at the packaged gateway, behind a trusted proxy. */
class LimitsIT {

  private PackagedGateway gateway;

  @BeforeEach
  void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_TRUSTED_PROXIES", "127.0.0.0/8,::1",
                "HITO_LIMITS_REQUESTS", "20",
                "HITO_LIMITS_WINDOW", "1H"));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aCallerThatSendsTooManyRequestsMustWaitAndOthersNeedNot() {
    // Given
    String bearer = gateway.door().bearer("senacyt");
    // When
    var first = get("203.0.113.1");
    IntStream.range(1, 20).forEach(request -> get("203.0.113.1"));
    var oneTooMany = get("203.0.113.1");
    // Then
    assertEquals(200, first.statusCode());
    assertEquals(
        "\"default\";q=20;w=3600", first.headers().firstValue("RateLimit-Policy").orElseThrow());
    assertTrue(
        first.headers().firstValue("RateLimit").orElseThrow().startsWith("\"default\";r=19;t="));
    assertEquals(429, oneTooMany.statusCode());
    assertEquals("too-many-requests", new JsonObject(oneTooMany.body()).getString("code"));
    assertTrue(Integer.parseInt(oneTooMany.headers().firstValue("Retry-After").orElseThrow()) > 0);
    assertTrue(
        oneTooMany.headers().firstValue("RateLimit").orElseThrow().startsWith("\"default\";r=0;"));
    assertEquals(200, get("203.0.113.2").statusCode());
    assertEquals(429, get("9.9.9.9, 203.0.113.1").statusCode());
    var known =
        gateway
            .door()
            .get("/api/v1/meetings", "Authorization", bearer, "X-Forwarded-For", "203.0.113.1");
    assertEquals(200, known.statusCode());
  }

  private HttpResponse<String> get(String client) {
    return gateway.door().get("/api/v1/meetings", "X-Forwarded-For", client);
  }
}
