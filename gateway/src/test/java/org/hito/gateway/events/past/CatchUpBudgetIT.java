package org.hito.gateway.events.past;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.gateway.EventStream;
import org.hito.gateway.PackagedGateway;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers that request the past and do not read it, and the memory that the gateway uses for all of
 * them.
 */
class CatchUpBudgetIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TOPIC = "hito.commitment.facts.v1";
  private static final String BEGINNING = Position.beginning(Topics.count()).encode();
  private static final int BUDGET = 4_000_000;
  // what is taken for a slice before its size is known
  private static final int SLICE = 2_228_224;
  // more than the ring and the buffers of a connection hold
  private static final int RECORDS = 30;
  private static final int DEAF = 8;

  @TempDir private Path folder;
  private final List<Socket> sockets = new ArrayList<>();
  private EmbeddedBroker broker;
  private PackagedGateway gateway;

  @BeforeEach
  void startKafka() {
    broker = new EmbeddedBroker(folder, FreePort.next(), FreePort.next());
    broker.start();
    org.hito.testkit.Topics.declare(broker.bootstrapServers(), Topics.NAMES);
    String large = "x".repeat(900_000);
    IntStream.range(0, RECORDS).forEach(record -> publish(large));
    publish("last");
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    gateway.close();
    broker.stop();
  }

  @Test
  void readersOfThePastShareABoundedNumberOfBytesAndNoneStarves() throws IOException {
    // Given
    start("12S");
    for (int reader = 0; reader < DEAF; reader++) {
      sockets.add(deaf("203.0.113." + reader));
    }
    awaitStandstill(BUDGET - SLICE);
    var most = new double[1];
    var positionsBefore = new int[1];
    // When
    try (var stream = EventStream.open(gateway.door(), "", "Last-Event-ID", BEGINNING)) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                most[0] = Math.max(most[0], heldBytes());
                positionsBefore[0] =
                    stream.events().isEmpty() ? stream.positions() : positionsBefore[0];
                return stream.data().contains("last");
              });
      // Then
      assertEquals(RECORDS + 1, stream.data().size());
      assertTrue(most[0] <= BUDGET, "held " + most[0]);
      assertTrue(positionsBefore[0] > 2, "positions before the first fact " + positionsBefore[0]);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, heldBytes()));
  }

  @Test
  void aCallerWithManyStreamsThatDoNotReadDoesNotStopAnother() throws IOException {
    // Given
    start("600S");
    for (int reader = 0; reader < DEAF; reader++) {
      sockets.add(deaf("203.0.113.1"));
    }
    awaitStandstill(0);
    // When
    try (var stream = EventStream.open(gateway.door(), "", "Last-Event-ID", BEGINNING)) {
      // Then
      await().atMost(PATIENCE).until(() -> stream.data().contains("last"));
      assertEquals("0.0", gateway.metric("hito_events_subscribers_cut_total"));
    }
  }

  @Test
  void followersThatDoNotReadShareTheSameBytes() throws IOException {
    // Given
    start("600S");
    try (var stream = EventStream.open(gateway.door(), "")) {
      await().atMost(PATIENCE).until(() -> stream.lastId() != null);
      for (int reader = 0; reader < DEAF; reader++) {
        sockets.add(deaf("203.0.113.1", ""));
      }
      await()
          .atMost(PATIENCE)
          .until(() -> gateway.metric("hito_events_subscribers").equals(DEAF + 1 + ".0"));
      // When
      String large = "y".repeat(900_000);
      IntStream.range(0, 3).forEach(record -> publish(large));
      publish("end");
      // Then
      await().atMost(PATIENCE).until(() -> stream.data().contains("end"));
      awaitStandstill(0);
      assertTrue(heldBytes() <= BUDGET, "held " + heldBytes());
      assertEquals("0.0", gateway.metric("hito_events_subscribers_cut_total"));
    }
  }

  private void start(String patience) {
    gateway =
        PackagedGateway.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "HITO_TRUSTED_PROXIES",
                "127.0.0.1",
                "HITO_EVENTS_CATCH_UP_BYTES",
                Integer.toString(BUDGET),
                "HITO_EVENTS_PATIENCE",
                patience));
  }

  /** A connection with the smallest buffer, which nobody reads. */
  private Socket deaf(String caller) throws IOException {
    return deaf(caller, "?since=2020-01-01T00:00:00Z");
  }

  private Socket deaf(String caller, String query) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(gateway.host(), gateway.process().port()));
    String request =
        "GET /api/v1/events"
            + query
            + " HTTP/1.1\r\nHost: hito.example\r\nX-Forwarded-For: "
            + caller
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Waits until the readers that do not read occupy all memory, and nothing moves. */
  private void awaitStandstill(int moreThan) {
    var last = new double[1];
    await()
        .atMost(PATIENCE)
        .during(Duration.ofSeconds(1))
        .until(
            () -> {
              double before = last[0];
              last[0] = heldBytes();
              return last[0] > moreThan && last[0] == before;
            });
  }

  private double heldBytes() {
    return Double.parseDouble(gateway.metric("hito_events_catchup_bytes"));
  }

  private void publish(String event) {
    TopicWriter.of(broker.bootstrapServers(), TOPIC)
        .write("c", event, Map.of("ce_type", "org.hito.commitment.revised.v1"));
  }
}
