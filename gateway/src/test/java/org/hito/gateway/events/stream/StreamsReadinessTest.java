package org.hito.gateway.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsReadinessTest {

  @ParameterizedTest
  @CsvSource({"true, 0, UP", "false, 0, DOWN", "false, 30, DOWN", "false, 31, UP", "true, 31, UP"})
  void aFreshReplicaWithoutTheLogIsNotReadyUntilItsGraceIsOver(
      boolean reading, long seconds, Status expected) {
    // Given
    var clock = new AtomicLong(Long.MAX_VALUE - 5);
    var readiness = new StreamsReadiness(() -> reading, Duration.ofSeconds(30), clock::get);
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    // When
    var answer = readiness.call();
    // Then
    assertEquals(expected, answer.getStatus());
  }
}
