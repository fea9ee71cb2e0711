package org.hito.gateway.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that stop half-way, as many as there are connections, and their effect on others at the
 * packaged gateway.
 */
class StalledClientsIT {

  private static final String SERVICE = "meeting-service";
  private static final int PLACES = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Longer than the client's patience, shorter than the service's time. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final String FORM =
      "\r\nContent-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin"
          + "\r\nConnection: close";

  private static PackagedGateway gateway;

  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_UPSTREAMS_POOL_SIZE", Integer.toString(PLACES),
                "HITO_UPSTREAMS_CLIENT_PATIENCE", "6S",
                "HITO_UPSTREAMS_READ_TIMEOUT", "20S",
                "HITO_LIMITS_PLACES_PER_CALLER", "4",
                "HITO_TRUSTED_PROXIES", "127.0.0.1"));
  }

  @AfterEach
  void leaveNothing() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    allPlacesAreReturned();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void nothingWaitsForTheBodyOfARead() throws IOException {
    // Given
    List<String> requests =
        List.of(
            "GET /api/v1/meetings HTTP/1.1\r\nContent-Length: 10",
            "GET /api/v1/meetings HTTP/1.1\r\nTransfer-Encoding: chunked",
            "GET /api/v1/meetings HTTP/1.1\r\nContent-Length: 10\r\nExpect: 100-continue",
            "GET /api/v1/meetings HTTP/1.0\r\nContent-Length: 10",
            "HEAD /api/v1/meetings HTTP/1.1\r\nContent-Length: 10");
    for (String request : requests) {
      // When, as a caller without other requests under way
      Socket client = ask("203.0.113." + requests.indexOf(request), request);
      // Then
      assertTrue(firstLine(client).matches("HTTP/1\\.[01] 200 OK"), request);
    }
    allPlacesAreReturned();
  }

  @Test
  void aClientThatDoesNotReadItsResponseLosesItsPlaceSoon() throws IOException {
    // Given
    for (int client = 0; client < PLACES; client++) {
      ask("203.0.113." + client, "GET /api/v1/meetings/endless HTTP/1.1");
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(PLACES + ".0", taken()));
    // When
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("0.0", taken()));
    // Then
    assertEquals(200, gateway.door().get("/api/v1/meetings").statusCode());
  }

  @Test
  void aClientThatStopsSendingIsRefusedSoon() throws IOException {
    // Given
    String upload =
        "POST /api/v1/meetings HTTP/1.1\r\nContent-Length: 10\r\nAuthorization: "
            + gateway.door().bearer("senacyt");
    for (int client = 0; client < 4; client++) {
      ask("203.0.113.1", upload);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("4.0", taken()));
    // When
    List<String> answers = sockets.stream().map(StalledClientsIT::firstLine).toList();
    // Then
    answers.forEach(answer -> assertEquals("HTTP/1.1 408 Request Timeout", answer));
    allPlacesAreReturned();
  }

  @Test
  void aFormThatStopsArrivingIsRefusedWithAPage() throws IOException {
    // Given
    Socket client =
        ask("203.0.113.1", "POST /es/commitments/c/report HTTP/1.1\r\nContent-Length: 10" + FORM);
    // When
    String first = firstLine(client);
    String page = rest(client);
    // Then
    assertEquals("HTTP/1.1 408 Request Timeout", first);
    assertTrue(page.contains("El formulario no llegó a tiempo"), page);
  }

  @Test
  void aFormThatArrivesSlowlyIsRead() throws IOException {
    // Given
    Socket client =
        ask("203.0.113.1", "POST /es/commitments/c/report HTTP/1.1\r\nContent-Length: 12" + FORM);
    var parts = "progress=60&".chars().iterator();
    // When
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              client.getOutputStream().write(parts.nextInt());
              return !parts.hasNext();
            });
    // Then
    assertFalse(firstLine(client).contains("408"));
  }

  @Test
  void aClientThatReadsSlowlyKeepsItsPlace() throws IOException {
    // Given
    Socket client = ask("203.0.113.1", "GET /api/v1/meetings/endless HTTP/1.1");
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals("1.0", taken()));
    byte[] some = new byte[65_536];
    // When
    await()
        .during(Duration.ofSeconds(9))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> client.getInputStream().readNBytes(some, 0, some.length) > 0);
    // Then
    assertEquals("1.0", taken());
  }

  @Test
  void aServiceThatStopsReadingIsATimeoutOfTheService() {
    // Given
    byte[] upload = new byte[16 * 1024 * 1024];
    String bearer = gateway.door().bearer("senacyt");
    // When
    var answer = gateway.door().upload("/api/v1/meetings/frozen", upload, "Authorization", bearer);
    // Then
    assertEquals(504, answer.statusCode());
    assertEquals("upstream-timeout", new JsonObject(answer.body()).getString("code"));
  }

  @Test
  void noCallerTakesAllPlaces() {
    // Given
    String bearer = gateway.door().bearer("senacyt");
    String path = "/api/v1/meetings/held";
    List<CompletableFuture<Integer>> held =
        IntStream.range(0, 4)
            .mapToObj(one -> CompletableFuture.supplyAsync(() -> status(path, "203.0.113.1")))
            .toList();
    await().atMost(PATIENCE).until(() -> gateway.upstreams().held() == 4);
    // When
    var fifth =
        gateway
            .door()
            .get("/api/v1/meetings", "X-Forwarded-For", "203.0.113.1", "Accept-Language", "es");
    // Then
    var problem = new JsonObject(fifth.body());
    assertEquals(429, fifth.statusCode());
    assertEquals("too-many-at-once", problem.getString("code"));
    assertEquals("Demasiadas solicitudes a la vez", problem.getString("title"));
    assertTrue(problem.getString("detail").contains(" 4 "), problem.getString("detail"));
    assertEquals("1", fifth.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(200, status("/api/v1/meetings", "203.0.113.2"));
    assertEquals(200, status("/api/v1/indicators", "203.0.113.1"));
    assertEquals(200, status("/api/v1/meetings", "203.0.113.1", "Authorization", bearer));
    gateway.upstreams().release();
    held.forEach(answer -> assertEquals(200, answer.join()));
    allPlacesAreReturned();
    assertEquals(200, status("/api/v1/meetings", "203.0.113.1"));
  }

  private int status(String path, String caller, String... headers) {
    var all = new ArrayList<>(List.of("X-Forwarded-For", caller));
    all.addAll(List.of(headers));
    return gateway.door().get(path, all.toArray(String[]::new)).statusCode();
  }

  /** Sends the head of a request and neither sends nor reads more. */
  private Socket ask(String caller, String head) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(gateway.host(), gateway.process().port()));
    sockets.add(socket);
    String request = head + "\r\nHost: hito.example\r\nX-Forwarded-For: " + caller + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static String rest(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String firstLine(Socket client) {
    try {
      var line = new StringBuilder();
      for (int one = client.getInputStream().read();
          one >= 0 && one != '\r';
          one = client.getInputStream().read()) {
        line.append((char) one);
      }
      return line.toString();
    } catch (IOException silent) {
      return "no answer: " + silent.getMessage();
    }
  }

  /** A client sees its answer a moment before its place is free. */
  private static void allPlacesAreReturned() {
    await().atMost(SOON).untilAsserted(() -> assertEquals("0.0", taken()));
  }

  private static String taken() {
    return gateway.metric("hito_upstream_places_taken", SERVICE);
  }
}
