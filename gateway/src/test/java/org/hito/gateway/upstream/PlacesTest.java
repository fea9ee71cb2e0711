package org.hito.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Duration NO_TIME = Duration.ZERO;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Places places = new Places("meeting-service", 2, metrics);

  @Test
  void placesThatAreAllTakenAndNeverReturnedAreDetected() {
    // Given
    places.take(Promise.promise().future());
    assertFalse(places.areStuckFor(NO_TIME));
    // When
    places.take(Promise.promise().future());
    // Then
    assertTrue(places.areStuckFor(NO_TIME));
    assertFalse(places.areStuckFor(Duration.ofMinutes(1)));
    assertEquals(2, metrics.get("hito.upstream.places.taken").gauge().value());
  }

  @Test
  void theNumberOfPlacesIsShownForGood() {
    // Given
    Places many = new Places("metrics-service", 1_000, metrics);
    // When
    System.gc();
    // Then
    assertFalse(many.areStuckFor(NO_TIME));
    assertEquals(
        1_000,
        metrics.get("hito.upstream.places").tag("service", "metrics-service").gauge().value());
  }

  @Test
  void aPlaceIsReturnedHoweverItsExchangeEnds() {
    // Given
    Promise<Void> answered = Promise.promise();
    Promise<Void> broken = Promise.promise();
    places.take(answered.future());
    places.take(broken.future());
    // When
    answered.complete();
    broken.fail("gone");
    // Then
    assertEquals(0, metrics.get("hito.upstream.places.taken").gauge().value());
    assertFalse(places.areStuckFor(NO_TIME));
  }
}
