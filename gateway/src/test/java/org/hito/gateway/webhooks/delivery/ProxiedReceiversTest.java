package org.hito.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hito.gateway.outbound.ConnectProxy;
import org.hito.gateway.outbound.ForwardProxy;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called where a proxy leads out of the network. */
class ProxiedReceiversTest {

  private final Vertx vertx = Vertx.vertx();
  private final ConnectProxy proxy = new ConnectProxy();
  private final List<Integer> firstBytes = new CopyOnWriteArrayList<>();
  private int port;

  @BeforeEach
  void listen() {
    port =
        vertx
            .createNetServer()
            .connectHandler(
                socket ->
                    socket.handler(
                        bytes -> {
                          firstBytes.add((int) bytes.getByte(0));
                          socket.close();
                        }))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  @AfterEach
  void close() {
    proxy.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void theProxyFindsANameThatIsUnknownHereAndSeesOnlyTls() {
    // Given
    Receivers.Names unknown =
        name -> {
          throw new UnknownHostException(name);
        };
    // When
    Outcome outcome = post(unknown, "https://hooks.example.org:" + port + "/");
    // Then
    assertNull(outcome.status());
    int handshake = 22;
    assertEquals(List.of(handshake), firstBytes);
    assertEquals(List.of("Basic c29tZW9uZTpzZWNyZXQ= hooks.example.org:" + port), proxy.requests());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://127.0.0.1/", "https://[::1]/", "https://hooks/", "https://a.internal/"})
  void whatIsNotPublicIsNotCalled(String sink) {
    assertNotCalled(sink, "8.8.8.8");
  }

  @Test
  void aNameThatMeansAPrivateAddressHereIsNotCalled() {
    assertNotCalled("https://hooks.example.org/", "10.0.0.1");
  }

  private void assertNotCalled(String sink, String address) {
    // When
    Outcome outcome = post(name -> new InetAddress[] {InetAddress.getByName(address)}, sink);
    // Then
    assertEquals("not a public https address", outcome.error());
    assertEquals(List.of(), proxy.requests());
  }

  private Outcome post(Receivers.Names names, String sink) {
    var through = ForwardProxy.of("test", Optional.of(proxy.address()), List.of());
    return new Receivers(vertx, names, false, Duration.ofMinutes(1), through)
        .post(Sink.parse(sink).orElseThrow(), Map.of(), new byte[] {})
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }
}
