package org.hito.gateway.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
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

/** Clients that do not move when the gateway, as it is shipped, is asked to stop. */
class StoppingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TOPIC = "hito.commitment.facts.v1";
  private static final String BEGINNING = Position.beginning(Topics.count()).encode();
  private static final int READERS = 100;
  // more than the buffers of a connection hold, in parts that are sent whole
  private static final int RECORDS = 60;
  private static final String BODY =
      "\r\nContent-Length: 10\r\nContent-Type: application/json\r\nExpect: 100-continue";

  @TempDir private Path folder;
  private final List<Socket> sockets = new ArrayList<>();
  private final Vertx vertx = Vertx.vertx();
  private EmbeddedBroker broker;
  private PackagedGateway gateway;

  @BeforeEach
  void start() {
    broker = new EmbeddedBroker(folder, FreePort.next(), FreePort.next());
    broker.start();
    org.hito.testkit.Topics.declare(broker.bootstrapServers(), Topics.NAMES);
    gateway =
        PackagedGateway.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "HITO_EVENTS_RING_ENTRIES", "1024",
                "HITO_EVENTS_HEARTBEAT", "5S"));
    gateway.onceItsDatabaseAnswers();
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
    gateway.close();
    broker.stop();
  }

  @Test
  void readersOfStreamsThatDoNotReadDoNotDelayAStop() throws IOException {
    // Given
    String large = "x".repeat(20_000);
    IntStream.range(0, RECORDS).forEach(record -> publish(large));
    publish("last");
    for (int reader = 0; reader < READERS; reader++) {
      deaf("GET /api/v1/events?since=2020-01-01T00:00:00Z HTTP/1.1");
    }
    try (var stream = EventStream.open(gateway.door(), "", "Last-Event-ID", BEGINNING)) {
      await().atMost(PATIENCE).until(() -> stream.data().contains("last"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertEquals(READERS + 1 + ".0", gateway.metric("hito_events_subscribers")));
      // When
      Duration took = stopQuietly();
      // Then
      assertTrue(took.toSeconds() < 6, took::toString);
    }
    for (Socket reader : sockets) {
      String taken = rest(reader);
      assertTrue(taken.contains(large), "a reader got nothing");
      assertFalse(taken.contains("data: last"), "a reader did not keep the gateway waiting");
    }
  }

  @Test
  void exchangesThatDoNotMoveAndThoseThatBrokeOffDoNotDelayAStop() throws IOException {
    // Given
    String bearer = "\r\nAuthorization: " + gateway.door().bearer("senacyt");
    gateway.door().raw("GET /api/v1/meetings/cut HTTP/1.1", "Host: hito.example");
    deaf("GET /api/v1/meetings/endless HTTP/1.1");
    deaf("POST /api/v1/meetings HTTP/1.1\r\nContent-Length: 10" + bearer);
    overHttp2("/api/v1/meetings/endless");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    "3.0", gateway.metric("hito_upstream_places_taken", "meeting-service")));
    // When
    Duration took = stopQuietly();
    // Then
    assertTrue(took.toSeconds() < 10, took::toString);
  }

  @Test
  void aBodyThatDoesNotArriveIsRefusedBeforeAStop() throws IOException {
    // Given
    String bearer = "\r\nAuthorization: " + gateway.door().bearer("senacyt");
    Socket client = deaf("POST /api/v1/events/subscriptions HTTP/1.1" + BODY + bearer);
    client.setSoTimeout((int) PATIENCE.toMillis());
    assertEquals("HTTP/1.1 100 Continue", line(client));
    // When
    stopQuietly();
    // Then
    String answer = rest(client);
    assertTrue(answer.contains("HTTP/1.1 408 Request Timeout"), answer);
  }

  private Duration stopQuietly() {
    int alarms = gateway.process().alarms().size();
    long asked = System.nanoTime();
    assertTrue(gateway.process().terminate());
    var took = Duration.ofNanos(System.nanoTime() - asked);
    List<String> all = gateway.process().alarms();
    assertEquals(List.of(), all.subList(alarms, all.size()));
    return took;
  }

  /** Sends the head of a request and neither sends nor reads more. */
  private Socket deaf(String head) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress(gateway.host(), gateway.process().port()));
    sockets.add(socket);
    String request = head + "\r\nHost: hito.example\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static String line(Socket client) throws IOException {
    var line = new StringBuilder();
    for (int one = client.getInputStream().read();
        one >= 0 && one != '\r';
        one = client.getInputStream().read()) {
      line.append((char) one);
    }
    return line.toString();
  }

  private static String rest(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** Asks for more than the windows of a stream hold, and reads none of it. */
  private void overHttp2(String path) {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    vertx
        .createHttpClient(options)
        .request(HttpMethod.GET, gateway.process().port(), gateway.host(), path)
        .compose(HttpClientRequest::send)
        .onSuccess(HttpClientResponse::pause)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private void publish(String event) {
    TopicWriter.of(broker.bootstrapServers(), TOPIC)
        .write("c", event, Map.of("ce_type", "org.hito.commitment.revised.v1"));
  }
}
