package org.hito.gateway.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.Test;

/** What clients notice while a gateway that is asked to stop waits for its load balancer. */
class StopDelayIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  // longer than a client may stop once the delay is over
  private static final Duration PAUSE = Duration.ofSeconds(6);

  @Test
  void aClientThatPausesDuringTheDelayIsServed() throws IOException {
    try (var gateway = PackagedGateway.start(Map.of("QUARKUS_SHUTDOWN_DELAY", "12S"));
        var client = new Socket(gateway.host(), gateway.process().port())) {
      // Given
      client.setSoTimeout((int) PATIENCE.toMillis());
      write(
          client,
          "POST /api/v1/meetings HTTP/1.1\r\nHost: hito.example\r\nContent-Length: 10"
              + "\r\nConnection: close\r\nAuthorization: "
              + gateway.door().bearer("senacyt")
              + "\r\n\r\n");
      await().atMost(PATIENCE).untilAsserted(() -> assertEquals("1.0", taken(gateway)));
      var stopped = CompletableFuture.supplyAsync(gateway.process()::terminate);
      // When
      await().during(PAUSE).atMost(PATIENCE).until(() -> !stopped.isDone());
      write(client, "x".repeat(10));
      // Then
      String answer =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
      assertTrue(stopped.join());
    }
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String taken(PackagedGateway gateway) {
    return gateway.metric("hito_upstream_places_taken", "meeting-service");
  }
}
