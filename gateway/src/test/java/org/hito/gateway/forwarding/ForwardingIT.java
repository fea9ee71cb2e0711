package org.hito.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service sees of the caller and the called address, behind the packaged gateway. */
class ForwardingIT {

  private static PackagedGateway gateway;

  @BeforeAll
  static void start() {
    gateway = PackagedGateway.start(Map.of());
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Host: evil.example, other.example",
        "X-Forwarded-Proto: javascript",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 9999",
        "X-Forwarded-Prefix: /evil",
        "X-Forwarded-Ssl: on",
        "X-Forwarded-For: 9.9.9.9",
        "X-Real-IP: 9.9.9.9",
        "Forwarded: for=9.9.9.9;host=evil.example;proto=https",
        "Forwarded: for=9.9.9.9, for=8.8.8.8;host=evil.example"
      })
  void forwardingHeadersAreNotBelieved(String header) {
    // Given
    Door door = gateway.door();
    // When
    String answer =
        door.raw(
            "GET /api/v1/meetings HTTP/1.1",
            "Host: hito.example:8443",
            header,
            "Connection: close");
    // Then
    var seen =
        new JsonObject(answer.substring(answer.indexOf("\r\n{") + 2, answer.lastIndexOf('}') + 1))
            .getJsonObject("headers");
    var forwarding = new JsonObject();
    seen.stream()
        .filter(one -> one.getKey().matches("x-forwarded.*|forwarded|x-real-ip"))
        .forEach(one -> forwarding.put(one.getKey(), one.getValue()));
    assertEquals(
        new JsonObject()
            .put("x-forwarded-for", "127.0.0.1")
            .put("x-forwarded-host", "hito.example:8443")
            .put("x-forwarded-proto", "http"),
        forwarding);
  }
}
