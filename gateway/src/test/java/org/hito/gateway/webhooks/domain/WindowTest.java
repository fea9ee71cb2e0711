package org.hito.gateway.webhooks.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Outcome DELIVERED = Outcome.answered(204, Duration.ZERO);
  private static final Outcome REFUSED = Outcome.answered(500, Duration.ZERO);
  private static final Outcome UNREACHABLE = Outcome.unanswered("no connection");

  private final Window window = new Window(new Window.Bounds(20, 1_000, 4), () -> 0.5);
  private long offset;

  private Fact add(String subject) {
    Fact fact =
        new Fact(
            new Place(0, 0, offset),
            "id-" + offset++,
            "commitment.revised",
            subject,
            new byte[10],
            NOW);
    window.add(fact);
    return fact;
  }

  private List<Fact> take(Instant now) {
    return window.take(now, 100);
  }

  @Test
  void factsOfOneSubjectAreDeliveredOneByOneAndOthersInParallel() {
    // Given
    Fact first = add("a");
    Fact second = add("a");
    Fact other = add("b");
    // When
    List<Fact> taken = take(NOW);
    // Then
    assertEquals(List.of(first, other), taken);
    assertEquals(List.of(), take(NOW));
    window.settle(first, DELIVERED, NOW);
    assertEquals(List.of(second), take(NOW));
  }

  @Test
  void noMoreAreInFlightThanAllowed() {
    // Given
    for (int thing = 0; thing < 10; thing++) {
      add("thing-" + thing);
    }
    // When
    List<Fact> taken = window.take(NOW, 3);
    // Then
    assertEquals(3, taken.size());
    assertEquals(1, take(NOW).size());
    assertEquals(List.of(), take(NOW));
  }

  @Test
  void aRefusedFactHoldsBackItsThingOnly() {
    // Given
    Fact refused = add("a");
    add("a");
    Fact other = add("b");
    Fact next = add("b");
    take(NOW);
    // When
    var settlement = window.settle(refused, REFUSED, NOW);
    window.settle(other, DELIVERED, NOW);
    // Then
    assertEquals(NOW.plusSeconds(1), settlement.nextAt());
    assertEquals(List.of(next), take(NOW));
    assertEquals(List.of(), take(NOW.plusMillis(999)));
    assertEquals(List.of(refused), take(NOW.plusSeconds(1)));
    assertEquals(2, window.attempts(refused));
  }

  @Test
  void aReceiverThatIsAwayIsTriedWithOneFactAtATime() {
    // Given
    Fact first = add("a");
    Fact second = add("b");
    take(NOW);
    window.settle(first, UNREACHABLE, NOW);
    // When
    window.settle(second, UNREACHABLE, NOW);
    // Then
    assertEquals(List.of(), take(NOW));
    assertEquals(NOW.plusSeconds(1), window.nextAt().orElseThrow());
    List<Fact> probe = take(NOW.plusSeconds(1));
    assertEquals(1, probe.size());
    assertEquals(List.of(), take(NOW.plusSeconds(2)));
    window.settle(probe.get(0), DELIVERED, NOW.plusSeconds(2));
    assertEquals(1, take(NOW.plusSeconds(2)).size());
  }

  @Test
  void aReceiverThatRefusesManyInARowIsTriedWithOneFactAtATime() {
    // Given
    for (int thing = 0; thing < 8; thing++) {
      add("thing-" + thing);
    }
    // When
    for (int round = 0; round < 2; round++) {
      take(NOW).forEach(fact -> window.settle(fact, REFUSED, NOW));
    }
    // Then
    assertEquals(1, take(NOW.plusSeconds(2)).size());
  }

  @Test
  void theReceiverSaysHowLongItWantsToBeLeftAlone() {
    // Given
    Fact fact = add("a");
    take(NOW);
    // When
    var settlement = window.settle(fact, Outcome.answered(503, Duration.ofMinutes(3)), NOW);
    // Then
    assertEquals(NOW.plus(Duration.ofMinutes(3)), settlement.nextAt());
    assertEquals(List.of(), take(NOW.plus(Duration.ofSeconds(179))));
    assertEquals(List.of(fact), take(NOW.plus(Duration.ofMinutes(3))));
  }

  @Test
  void attemptsEndADayAfterTheFirstFailureAndNotBefore() {
    for (Outcome outcome : List.of(REFUSED, UNREACHABLE)) {
      // Given
      var day = new Window(new Window.Bounds(20, 1_000, 4), () -> 0.5);
      Fact fact = new Fact(new Place(0, 0, 0), "id", "t", "s", new byte[1], NOW);
      day.add(fact);
      // When
      Instant now = NOW;
      int attempts = 0;
      boolean isOver = false;
      while (!isOver) {
        assertEquals(List.of(fact), day.take(now, 1));
        var settlement = day.settle(fact, outcome, now);
        isOver = settlement.isOver();
        attempts++;
        if (!isOver) {
          assertEquals(settlement.nextAt(), day.nextAt().orElseThrow());
          now = settlement.nextAt();
        }
      }
      // Then
      assertEquals(NOW.plus(Duration.ofDays(1)), now);
      assertTrue(attempts > 90 && attempts < 120, "attempts " + attempts);
    }
  }

  @Test
  void itTakesNoMoreThanFits() {
    // Given
    assertEquals(20, window.room());
    // When
    for (int fact = 0; fact < 20; fact++) {
      add("a");
    }
    // Then
    assertEquals(0, window.room());
    var small = new Window(new Window.Bounds(20, 10, 4), () -> 0.5);
    small.add(new Fact(new Place(0, 0, 0), "id", "t", "s", new byte[2_000], NOW));
    assertEquals(0, small.room());
  }

  @Test
  void undeliveredFactsAreKeptAndContinueElsewhere() {
    // Given
    Fact delivered = add("a");
    Fact refused = add("b");
    Fact waiting = add("b");
    take(NOW);
    window.settle(delivered, DELIVERED, NOW);
    window.settle(refused, REFUSED, NOW);
    // When
    var next = new Window(new Window.Bounds(20, 1_000, 4), () -> 0.5);
    next.restore(window.progress(), List.of(refused, waiting));
    // Then
    assertEquals(List.of(refused), next.take(NOW, 10));
    assertEquals(2, next.attempts(refused));
    assertTrue(
        next.settle(refused, REFUSED, NOW.plus(Duration.ofDays(1))).isOver(),
        "the day began with the first failure");
    assertNull(window.progress().renewed().failingSince());
  }

  @Test
  void whateverFailsEachThingIsDeliveredInOrderAndNothingIsLost() {
    for (long seed = 0; seed < 200; seed++) {
      // Given
      Random random = new Random(seed);
      var some = new Window(new Window.Bounds(16, 10_000, 4), random::nextDouble);
      Map<String, List<Long>> got = new HashMap<>();
      List<Fact> flying = new ArrayList<>();
      Instant now = NOW;
      long read = 0;
      long delivered = 0;
      // When
      while (delivered < 100) {
        while (some.room() > 0 && read < 100) {
          String subject = "s" + random.nextInt(5);
          some.add(new Fact(new Place(0, 0, read), "" + read++, "t", subject, new byte[1], now));
        }
        flying.addAll(some.take(now, 1 + random.nextInt(4)));
        if (flying.isEmpty()) {
          now = some.nextAt().orElseThrow();
        } else {
          Fact fact = flying.remove(random.nextInt(flying.size()));
          Outcome outcome =
              List.of(DELIVERED, DELIVERED, REFUSED, UNREACHABLE).get(random.nextInt(4));
          assertFalse(some.settle(fact, outcome, now).isOver());
          if (outcome.isDelivered()) {
            delivered++;
            got.computeIfAbsent(fact.subject(), any -> new ArrayList<>())
                .add(fact.place().offset());
          }
        }
      }
      // Then
      got.values().forEach(one -> assertEquals(one.stream().sorted().distinct().toList(), one));
      assertEquals(100, got.values().stream().mapToInt(List::size).sum());
    }
  }
}
