package org.hito.kit.consume;

import static org.awaitility.Awaitility.await;
import static org.hito.kit.consume.ReceivedFactTest.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hito.kit.schedule.ShutdownGuard;
import org.hito.kit.trace.RecordedSpans;
import org.junit.jupiter.api.Test;

class GuardedConsumptionTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ShutdownGuard shutdown = new ShutdownGuard();
  private final ConsumerMetrics figures =
      new ConsumerMetrics(
          metrics, Clock.fixed(Instant.parse("2022-05-02T10:00:05Z"), ZoneOffset.UTC));
  private final RecordedSpans spans = new RecordedSpans();
  private final GuardedConsumption guard = new GuardedConsumption(figures, shutdown, spans.on());
  private final AtomicInteger attempts = new AtomicInteger();
  private final Poll poll = new Poll();
  private UniEmitter<? super Void> handler;

  private UniAssertSubscriber<Void> consume(
      Function<List<ReceivedFact>, Uni<Void>> handler, String... values) {
    return guard
        .consume(poll.of(values), "promise.kept"::equals, handler)
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  private double deadLetters() {
    return metrics.find("hito.consumer.dead.letters").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** Fails this many times as without a database, then succeeds. */
  private Uni<Void> succeedsAfter(int failures) {
    return attempts.incrementAndGet() > failures
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new ConnectException("refused"));
  }

  @Test
  void aFailureThatPassesIsTriedAgainInPlace() {
    // When
    var handled = consume(facts -> succeedsAfter(2), KEPT);

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(List.of(0L), poll.acknowledged());
    assertEquals(3, attempts.get());
    assertEquals(0, deadLetters());
  }

  @Test
  void poisonIsRefusedAtOnceAndCounted() {
    // When
    var handled = consume(facts -> succeedsAfter(0), "not json");

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(1, poll.refused().size());
    assertEquals(0, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void aFailureThatIsNotTransientIsNotRetried() {
    // When
    var handled =
        consume(
            facts -> {
              attempts.incrementAndGet();
              throw new IllegalArgumentException("never");
            },
            KEPT);

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(List.of("0: never"), poll.refused());
    assertEquals(1, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void onceStoppingNothingIsTakenAcknowledgedOrRefused() throws InterruptedException {
    // Given
    shutdown.stop(new ShutdownEvent());

    // When
    var poison = consume(facts -> succeedsAfter(0), "not json");
    var good = consume(facts -> succeedsAfter(0), KEPT);

    // Then
    poison.assertNotTerminated();
    good.assertNotTerminated();
    assertEquals(List.of(), poll.refused());
    assertEquals(List.of(), poll.acknowledged());
    assertEquals(0, attempts.get());
    assertEquals(0, deadLetters());
  }

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
  void stoppingWaitsForWhatIsUnderWay() {
    // Given
    var handled = consume(facts -> underWay(), KEPT);
    CompletableFuture<Void> stopped = stopElsewhere();

    // When
    handler.complete(null);

    // Then
    stopped.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    handled.assertCompleted();
  }

  @Test
  void aRecordTheDatabaseLeftWhileStoppingIsNeitherDoneNorPoison() {
    // Given
    var handled = consume(facts -> underWay(), KEPT);
    CompletableFuture<Void> stopped = stopElsewhere();

    // When
    handler.fail(new ConnectException("closed"));

    // Then
    stopped.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    handled.assertNotTerminated();
    assertEquals(0, deadLetters());
  }

  private Uni<Void> underWay() {
    return Uni.createFrom().emitter(emitter -> handler = emitter);
  }

  /** Asks the guard to stop, in another thread because it waits. */
  private CompletableFuture<Void> stopElsewhere() {
    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(
            () -> {
              try {
                shutdown.stop(new ShutdownEvent());
              } catch (InterruptedException interrupted) {
                throw new CompletionException(interrupted);
              }
            });
    await().atMost(PATIENCE).until(shutdown::isStopping);
    return stopped;
  }

  @Test
  void typesNobodyKnowsYetAreCountedAndSkipped() {
    // When
    var skipped =
        consume(facts -> succeedsAfter(0), KEPT.replace("promise.kept", "promise.framed"));

    // Then
    skipped.awaitItem(PATIENCE);
    assertEquals(List.of(0L), poll.acknowledged());
    assertEquals(0, attempts.get());
    assertEquals(1, metrics.counter("hito.consumer.skipped", "type", "promise.framed").count());
  }

  @Test
  void recordsOfOnePollAreHandledTogetherAndInOrder() {
    // Given
    List<List<String>> handled = new ArrayList<>();

    // When
    var taken = consume(facts -> take(facts, handled), kept("lunch"), kept("tea"), kept("dinner"));

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(List.of(List.of("lunch", "tea", "dinner")), handled);
    assertEquals(List.of(2L), poll.acknowledged());
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

  @Test
  void aPoisonRecordIsRefusedAndTheOthersAreProcessed() {
    // Given
    List<List<String>> handled = new ArrayList<>();

    // When
    var taken =
        consume(
            facts -> take(facts, handled), "not json", kept("lunch"), kept("spoilt"), kept("tea"));

    // Then
    taken.awaitItem(PATIENCE);
    assertEquals(List.of(List.of("lunch"), List.of("tea")), handled);
    assertEquals(
        List.of("0", "2"), poll.refused().stream().map(why -> why.substring(0, 1)).toList());
    assertEquals(List.of(3L), poll.acknowledged());
    assertEquals(2, deadLetters());
  }

  @Test
  void aBrokerThatIsAwayWhileARecordIsRefusedOrAcknowledgedDoesNotEndTheChannel() {
    // Given
    poll.failing(2);

    // When
    var handled = consume(facts -> succeedsAfter(0), "not json");

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(1, poll.refused().size());
    assertEquals(List.of(0L), poll.acknowledged());
  }

  private static Uni<Void> take(List<ReceivedFact> facts, List<List<String>> handled) {
    List<String> subjects = facts.stream().map(ReceivedFact::subject).toList();
    if (subjects.contains("spoilt")) {
      throw new IllegalArgumentException("spoilt");
    }
    handled.add(subjects);
    return Uni.createFrom().voidItem();
  }

  private static String kept(String promise) {
    return KEPT.replace("\"subject\":\"lunch\"", "\"subject\":\"" + promise + "\"");
  }
}
