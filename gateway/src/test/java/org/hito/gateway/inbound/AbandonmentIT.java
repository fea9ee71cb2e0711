package org.hito.gateway.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that give up at any moment, and what they leave behind in the packaged gateway. */
class AbandonmentIT {

  private static final int ABANDONED = 2_000;
  private static final String SERVICE = "meeting-service";
  private static final int PLACES = 16;
  private static final int AT_A_TIME = 32;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final String BODY = "x".repeat(20_000);

  private final Random random = new Random(20261126);
  private final ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
  private PackagedGateway gateway;

  @BeforeEach
  void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_UPSTREAMS_POOL_SIZE", Integer.toString(PLACES),
                // a busy machine is not the gateway's fault
                "HITO_UPSTREAMS_CONNECT_TIMEOUT", "15S",
                "HITO_UPSTREAMS_READ_TIMEOUT", "55S"));
  }

  @AfterEach
  void stop() {
    clients.shutdownNow();
    gateway.close();
  }

  @Test
  void clientsThatGiveUpTakeNoPlacesAwayFromOthers() {
    // Given
    String bearer = gateway.door().bearer("senacyt");
    String other = gateway.door().bearer("mici");
    String get = "GET /api/v1/meetings/large HTTP/1.1\r\nHost: hito.example\r\n\r\n";
    String post =
        "POST /api/v1/meetings/large HTTP/1.1\r\nHost: hito.example\r\nAuthorization: "
            + bearer
            + "\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n"
            + BODY;
    String before = allPlaces();
    var others = new AtomicBoolean(true);
    CompletableFuture<List<Integer>> patient =
        CompletableFuture.supplyAsync(
            () -> read(other, others), Executors.newSingleThreadExecutor());
    // When
    abandon(get);
    abandon(post);
    others.set(false);
    // Then
    assertTrue(patient.join().stream().allMatch(status -> status == 200), patient.join()::toString);
    awaitQuiet();
    // the service notices a moment later that the gateway has ended connections
    withAllPlaces(() -> await().atMost(SOON).until(this::seen, before::equals));
    awaitQuiet();
    assertEquals(200, gateway.management().get("/q/health/ready").statusCode());
    assertEquals(200, gateway.door().get("/api/v1/meetings").statusCode());
  }

  private List<Integer> read(String bearer, AtomicBoolean goOn) {
    var statuses = new ArrayList<Integer>();
    while (goOn.get()) {
      statuses.add(gateway.door().get("/api/v1/meetings", "Authorization", bearer).statusCode());
    }
    return statuses;
  }

  private void abandon(String request) {
    CompletableFuture.allOf(
            IntStream.range(0, ABANDONED)
                .mapToObj(
                    one -> {
                      int sent = 1 + random.nextInt(request.length());
                      int length = random.nextInt(3) == 0 ? sent : request.length();
                      long patience = random.nextInt(20_000_000);
                      boolean abruptly = random.nextBoolean();
                      return CompletableFuture.runAsync(
                          () -> giveUp(request.substring(0, length), patience, abruptly), clients);
                    })
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private void giveUp(String sent, long patienceNanos, boolean abruptly) {
    try (var socket = new Socket(gateway.host(), gateway.process().port())) {
      if (abruptly) {
        socket.setSoLinger(true, 0);
      }
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      LockSupport.parkNanos(patienceNanos);
    } catch (IOException alreadyRefused) {
      // the gateway may be quicker
    }
  }

  /**
   * Has every place taken at the same time, which none that is lost allows, and tells what that
   * took.
   */
  private String allPlaces() {
    return withAllPlaces(this::seen);
  }

  private String withAllPlaces(Supplier<String> look) {
    List<CompletableFuture<Integer>> held =
        IntStream.range(0, PLACES)
            .mapToObj(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> gateway.door().get("/api/v1/meetings/held").statusCode(), clients))
            .toList();
    await()
        .atMost(Duration.ofSeconds(45))
        .untilAsserted(
            () -> assertEquals(PLACES, gateway.upstreams().held(), () -> answers(held).toString()));
    String found = look.get();
    gateway.upstreams().release();
    held.forEach(answer -> assertEquals(200, answer.join()));
    return found;
  }

  private String seen() {
    return "places " + taken() + ", connections " + gateway.upstreams().connections(SERVICE);
  }

  /**
   * Waits until all who gave up have been seen off; those who still queue at the door count too.
   */
  private void awaitQuiet() {
    await()
        .atMost(PATIENCE)
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertEquals("0.0", taken()));
  }

  private static List<Integer> answers(List<CompletableFuture<Integer>> held) {
    return held.stream().map(answer -> answer.getNow(0)).toList();
  }

  private String taken() {
    return gateway.metric("hito_upstream_places_taken", SERVICE);
  }
}
