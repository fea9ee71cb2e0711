package org.hito.gateway.owasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OWASP API10:2023, unsafe consumption of APIs: answers that no service of ours would give.
 * Services that are away, silent or hang up are tried in {@link
 * org.hito.gateway.upstream.UpstreamDownComponentTest} and {@link
 * org.hito.gateway.routing.PassThroughComponentTest}.
 */
class Api10UpstreamsIT {

  private static ServerSocket strange;
  private static PackagedGateway gateway;
  private static Door door;

  @BeforeAll
  static void start() throws IOException {
    strange = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var listener = new Thread(Api10UpstreamsIT::listen, "strange");
    listener.setDaemon(true);
    listener.start();
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_UPSTREAMS_METRICS",
                "http://127.0.0.1:" + strange.getLocalPort(),
                "HITO_UPSTREAMS_READ_TIMEOUT",
                "10S"));
    door = gateway.door();
  }

  @AfterAll
  static void stop() throws IOException {
    gateway.close();
    strange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "greeting, 502, upstream-failed",
    "endless-head, 502, upstream-failed",
    "broken-head, 502, upstream-failed",
    "page, 502, upstream-failed",
    "slow-head, 504, upstream-timeout"
  })
  void anAnswerThatIsNoneIsABadGateway(String kind, int status, String code) {
    // When
    var answer = door.get("/api/v1/indicators/" + kind);
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    var problem = new JsonObject(answer.body());
    assertEquals(code, problem.getString("code"));
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void othersAreServedMeanwhile() {
    // When
    var answer = door.get("/api/v1/meetings");
    // Then
    assertEquals(200, answer.statusCode());
  }

  private static void listen() {
    while (!strange.isClosed()) {
      try (Socket client = strange.accept()) {
        byte[] head = new byte[8_192];
        int read = client.getInputStream().read(head);
        String line = new String(head, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
        client.getOutputStream().write(answer(line).getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        client.getInputStream().read(head); // until the gateway hangs up
      } catch (IOException closed) {
        // the gateway hung up, or the test is over
      }
    }
  }

  private static String answer(String line) {
    if (line.contains("/greeting")) {
      return "220 mail.example ESMTP\r\n";
    }
    if (line.contains("/endless-head")) {
      return "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(1_000_000);
    }
    if (line.contains("/broken-head")) {
      return "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}";
    }
    if (line.contains("/page")) {
      return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 4\r\n\r\n<hi>";
    }
    return line.contains("/slow-head")
        ? "HTTP/1.1 200 OK\r\nX-Slow: "
        : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  }
}
