package org.hito.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedTest {

  private final AtomicLong now = new AtomicLong();
  private final Fetched<List<JsonWebKey>> keys =
      new Fetched<>(
          this::answer, List.of(), Duration.ofSeconds(10), Duration.ofMinutes(10), now::get);
  private List<JsonWebKey> first;
  private Future<List<JsonWebKey>> answer;
  private int asked;

  @BeforeEach
  void publish() throws JoseException {
    first = List.of(EcJwkGenerator.generateJwk(EllipticCurves.P256));
    answer = Future.succeededFuture(first);
  }

  @Test
  void theProviderIsAskedOnceInAPause() {
    // Given
    keys.known();
    pass(Duration.ofSeconds(9));
    // When
    keys.fresh();
    int inThePause = asked;
    pass(Duration.ofSeconds(1));
    keys.fresh();
    // Then
    assertEquals(1, inThePause);
    assertEquals(2, asked);
  }

  @Test
  void knownKeysOutliveAnOutageAndItsEndIsNoticed() {
    // Given
    keys.known();
    answer = Future.failedFuture("away");
    pass(Duration.ofMinutes(10));
    // When
    List<JsonWebKey> during = keys.known();
    boolean isAway = keys.fresh().failed();
    answer = Future.succeededFuture(List.of());
    pass(Duration.ofSeconds(10));
    keys.known();
    // Then
    assertEquals(first, during);
    assertTrue(isAway);
    assertEquals(List.of(), keys.known());
    assertEquals(3, asked);
  }

  @Test
  void withdrawnKeysLastNoLongerThanTheirAge() {
    // Given
    keys.known();
    answer = Future.succeededFuture(List.of());
    // When
    pass(Duration.ofMinutes(10).minusNanos(1));
    List<JsonWebKey> before = keys.known();
    pass(Duration.ofNanos(1));
    keys.known();
    // Then
    assertEquals(first, before);
    assertEquals(List.of(), keys.known());
  }

  private Future<List<JsonWebKey>> answer() {
    asked++;
    return answer;
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
