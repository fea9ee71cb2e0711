package org.hito.kit.consume;

import static org.awaitility.Awaitility.await;
import static org.hito.kit.consume.ReceivedFactTest.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Timer;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The figures and traces of consumption. */
class ObservedConsumptionTest extends GuardedPolls {

  @Test
  void aTopicHasItsFiguresBeforeItsFirstRecord() {
    // When
    figures.register(Poll.TOPIC);

    // Then
    assertEquals(1, metrics.find("hito.consumer.dead.letters").counters().size());
    assertEquals(1, metrics.find("hito.consumer.apply.lag").timers().size());
    assertEquals(0, held());
  }

  @Test
  void whatIsInHandAgesUntilItIsDealtWith() {
    // Given
    figures.register(Poll.TOPIC);
    consume(facts -> underWay(), KEPT);
    await().atMost(PATIENCE).until(() -> held() > 0);

    // When
    handler.complete(null);

    // Then
    assertEquals(0, held());
  }

  @Test
  void howOldAFactIsWhenAppliedIsMeasuredAndRefusedOnesAreNot() {
    // When
    consume(facts -> succeedsAfter(1), KEPT, "not json").awaitItem(PATIENCE);

    // Then
    Timer lag = metrics.get("hito.consumer.apply.lag").tag("topic", Poll.TOPIC).timer();
    assertEquals(1, lag.count());
    assertEquals(5, lag.totalTime(TimeUnit.SECONDS));
  }

  private double held() {
    return metrics.get("hito.consumer.held").tag("topic", Poll.TOPIC).gauge().value();
  }

  @Test
  void whatAFactCausesContinuesTheTraceOfItsRecord() {
    // Given
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    List<String> caused = new ArrayList<>();
    poll.under("00-" + trace + "-00f067aa0ba902b7-01");

    // When
    var taken =
        consume(
            facts -> {
              facts.forEach(fact -> caused.add(fact.asOrigin("diner").traceparent()));
              return Uni.createFrom().voidItem();
            },
            KEPT);

    // Then
    taken.awaitItem(PATIENCE);
    SpanData span = spans.ended().get(0);
    assertEquals("process hito.promise.facts.v1", span.getName());
    assertEquals("00f067aa0ba902b7", span.getParentSpanId());
    assertEquals(List.of("00-" + trace + "-" + span.getSpanId() + "-01"), caused);
  }

  @Test
  void aStepThatEndedInTheDeadLettersSaysWhy() {
    // When
    var taken =
        consume(
            facts -> {
              throw new IllegalArgumentException("spilt");
            },
            KEPT);

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(
        List.of("spilt"),
        spans.ended().stream().map(span -> span.getStatus().getDescription()).toList());
  }
}
