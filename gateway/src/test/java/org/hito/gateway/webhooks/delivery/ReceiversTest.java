package org.hito.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hito.gateway.outbound.ForwardProxy;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is connected to, and what a receiver may do. */
class ReceiversTest {

  private final Vertx vertx = Vertx.vertx();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> lookedUp = new CopyOnWriteArrayList<>();
  private Duration timeout = Duration.ofMinutes(1);
  private int port;

  @BeforeEach
  void listen() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    port = server.actualPort();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpServerRequest request) {
    requests.add(request.authority() + request.uri());
    switch (request.path()) {
      case "/silent" -> request.resume();
      case "/redirecting" ->
          request.response().setStatusCode(307).putHeader("Location", "/elsewhere").end();
      case "/talkative" -> request.response().setStatusCode(200).end("x".repeat(5_000_000));
      case "/waiting" ->
          request.response().setStatusCode(429).putHeader("Retry-After", "120").end();
      default -> request.response().setStatusCode(204).end();
    }
  }

  private Outcome post(boolean isPrivateAllowed, String sink, String... addresses) {
    Receivers.Names names =
        name -> {
          String address = addresses[Math.min(lookedUp.size(), addresses.length - 1)];
          lookedUp.add(name);
          return List.of(address.split(" ")).stream()
              .map(ReceiversTest::address)
              .toArray(InetAddress[]::new);
        };
    return new Receivers(vertx, names, isPrivateAllowed, timeout, ForwardProxy.none())
        .post(Sink.parse(sink).orElseThrow(), Map.of("webhook-id", "1"), new byte[] {'{', '}'})
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException noAddress) {
      throw new IllegalArgumentException(noAddress);
    }
  }

  private String sink(String path) {
    return "http://hooks.example.org:" + port + path;
  }

  @Test
  void theAddressThatWasLookedUpIsConnectedToWithTheNameOfTheSink() {
    // When
    Outcome outcome = post(true, sink("/hook?a=b"), "127.0.0.1", "192.0.2.1");
    // Then
    assertEquals(204, outcome.status());
    assertEquals(List.of("hooks.example.org:" + port + "/hook?a=b"), requests);
    assertEquals(List.of("hooks.example.org"), lookedUp, "a second look could say something else");
  }

  @Test
  void anIpv6AddressIsInBracketsInTheHostHeader() {
    // When
    Outcome outcome = post(true, "http://[2606:4700::1]:" + port + "/hook", "127.0.0.1");
    // Then
    assertEquals(204, outcome.status());
    assertEquals(List.of("[2606:4700::1]:" + port + "/hook"), requests);
    assertEquals(List.of("2606:4700::1"), lookedUp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "8.8.8.8 127.0.0.1",
        "127.0.0.1 8.8.8.8"
      })
  void aNameThatMeansAPrivateAddressIsNotCalled(String addresses) {
    // When
    Outcome outcome = post(false, "https://hooks.example.org:" + port + "/", addresses);
    // Then
    assertNull(outcome.status());
    assertEquals("not a public https address", outcome.error());
    assertEquals(List.of(), requests);
  }

  @Test
  void aNameIsJudgedAtEachAttempt() {
    // Given
    String sink = "https://hooks.example.org:" + port + "/";
    Outcome first = post(false, sink, "10.0.0.1");
    // When
    Outcome second = post(false, sink, "8.8.8.8", "127.0.0.1");
    // Then
    assertEquals("not a public https address", first.error());
    assertEquals("not a public https address", second.error());
    assertEquals(2, lookedUp.size());
  }

  @Test
  void withoutTlsNothingIsCalled() {
    // When
    Outcome outcome = post(false, sink("/"), "8.8.8.8");
    // Then
    assertEquals("not a public https address", outcome.error());
  }

  @Test
  void aRedirectIsAFailureAndNotFollowed() {
    // When
    Outcome outcome = post(true, sink("/redirecting"), "127.0.0.1");
    // Then
    assertEquals(307, outcome.status());
    assertEquals(1, requests.size());
  }

  @Test
  void aReceiverThatDoesNotAnswerFailsInTime() {
    // Given
    timeout = Duration.ofSeconds(2);
    // When
    Outcome outcome = post(true, sink("/silent"), "127.0.0.1");
    // Then
    assertEquals("no answer within 2 seconds", outcome.error());
  }

  @Test
  void aLongAnswerCountsAndIsNotRead() {
    // When
    Outcome outcome = post(true, sink("/talkative"), "127.0.0.1");
    // Then
    assertTrue(outcome.isDelivered());
  }

  @Test
  void aReceiverMayAskToBeLeftAlone() {
    // When
    Outcome outcome = post(true, sink("/waiting"), "127.0.0.1");
    // Then
    assertEquals(429, outcome.status());
    assertEquals(Duration.ofMinutes(2), outcome.retryAfter());
  }

  @Test
  void aReceiverWithoutTrustedTlsIsNotCalled() {
    // When
    Outcome outcome = post(true, "https://hooks.example.org:" + port + "/", "127.0.0.1");
    // Then
    assertNull(outcome.status());
    assertEquals(List.of(), requests);
  }

  @Test
  void whereOneAddressTakesNoConnectionAnotherIsCalled() {
    // When
    Outcome outcome = post(true, sink("/hook"), "127.0.0.2 127.0.0.1");
    // Then
    assertEquals(204, outcome.status());
    assertEquals(1, requests.size());
  }

  @Test
  void namesThatTakeLongToFindHoldBackNoOthers() {
    // Given
    InetAddress[] here = {address("127.0.0.1")};
    var found = new CompletableFuture<InetAddress[]>();
    Receivers.Names names = name -> name.startsWith("slow") ? found.join() : here;
    var receivers = new Receivers(vertx, names, true, timeout, ForwardProxy.none());
    for (int slow = 0; slow < 20; slow++) {
      receivers.post(
          Sink.parse("http://slow.example.org:" + port + "/").orElseThrow(),
          Map.of(),
          new byte[] {});
    }
    // When
    Outcome outcome =
        receivers
            .post(Sink.parse(sink("/hook")).orElseThrow(), Map.of(), new byte[] {})
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    // Then
    found.complete(here);
    assertEquals(204, outcome.status());
  }

  @Test
  void nothingListens() {
    // When
    Outcome outcome = post(true, "http://hooks.example.org:1/", "127.0.0.1");
    // Then
    assertEquals("no connection", outcome.error());
  }
}
