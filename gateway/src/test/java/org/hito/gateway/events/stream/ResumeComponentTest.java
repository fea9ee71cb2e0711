package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.gateway.EventStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;

/** Readers that return, many at once, and together with readers that do not read. */
@QuarkusTest
@GatewayTest
class ResumeComponentTest extends OpenStreams {

  private static final String BEGINNING = Position.beginning(Topics.count()).encode();

  @Test
  void readersThatResumeAllAtOnceAreAllServed() {
    // Given
    List<String> published = IntStream.range(10, 40).mapToObj(Integer::toString).toList();
    published.forEach(this::publish);
    List<EventStream> streams = new ArrayList<>();
    try {
      // When
      for (int reader = 0; reader < 20; reader++) {
        streams.add(EventStream.open(door, "?subject=" + code, "Last-Event-ID", BEGINNING));
      }
      // Then
      for (EventStream stream : streams) {
        await().atMost(PATIENCE).until(() -> stream.data().contains("39"));
        assertEquals(published, stream.data());
      }
    } finally {
      streams.forEach(EventStream::close);
    }
  }

  @Test
  void readersThatDoNotReadKeepNoneFromResuming() throws IOException {
    // Given
    String large = "x".repeat(600_000); // 12 of them exceed a caller's share of the memory
    IntStream.range(0, 20).forEach(n -> publish(large));
    publish("last");
    List<Socket> idle = new ArrayList<>();
    try {
      for (int reader = 0; reader < 12; reader++) {
        idle.add(deaf("GET /api/v1/events?since=2020-01-01T00:00:00Z HTTP/1.1"));
      }
      await().atMost(PATIENCE).until(() -> subscriptions.count() >= 12);
      // When
      try (var stream = EventStream.open(door, "?subject=" + code, "Last-Event-ID", BEGINNING)) {
        // Then
        await().atMost(PATIENCE).until(() -> stream.data().contains("last"));
        assertEquals(21, stream.data().size());
      }
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void everyPositionIsAnEventWithData() throws IOException {
    // Given
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      ask(socket, "GET /api/v1/events?subject=nobody HTTP/1.1");
      var received = new StringBuilder();
      // When
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                byte[] some = new byte[4_096];
                int length = socket.getInputStream().read(some);
                received.append(new String(some, 0, length, StandardCharsets.UTF_8));
                return received.toString().split("event: position", -1).length > 3;
              });
      // Then
      String text = received.toString();
      assertTrue(text.startsWith("HTTP/1.1 200 "), text);
      assertTrue(text.indexOf("retry: 3000\n") < text.indexOf("event: position\n"), text);
      assertTrue(text.matches("(?s).*event: position\nid: v1:[\\w-]+\ndata: \\{}\n\n.*"), text);
    }
  }

  @Test
  void headIsSupported() {
    // When
    var answer = door.send("HEAD", "/api/v1/events", "");
    var refusal = door.send("HEAD", "/api/v1/events?type=nothing.known", "");
    // Then
    assertEquals(200, answer.statusCode());
    assertEquals(
        "text/event-stream;charset=UTF-8", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("no-store, no-transform", answer.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(400, refusal.statusCode());
  }

  /** A connection with the smallest buffer, which nobody reads. */
  private Socket deaf(String request) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    ask(socket, request);
    return socket;
  }

  private static void ask(Socket socket, String request) throws IOException {
    String text = request + "\r\nHost: hito.example\r\n\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void publish(String event) {
    TopicWriter.of("hito.commitment.facts.v1")
        .write(code, event, Map.of("ce_type", "org.hito.commitment.revised.v1"));
  }
}
