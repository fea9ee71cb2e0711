package org.hito.kit.consume;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hito.kit.schedule.ShutdownGuard;
import org.junit.jupiter.api.Test;

class GuardedConsumptionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ShutdownGuard shutdown = new ShutdownGuard();
  private final GuardedConsumption guard = new GuardedConsumption(metrics, shutdown);
  private final AtomicInteger attempts = new AtomicInteger();
  private UniEmitter<? super Void> handler;

  private UniAssertSubscriber<Void> consume(
      String value, Function<ReceivedFact, Uni<Void>> handler) {
    return guard
        .consume(new ConsumerRecord<>("hito.promise.facts.v1", 0, 7, "lunch", value), handler)
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  private double deadLetters() {
    return metrics.find("hito.consumer.dead.letters").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** Fails so many times as if the database were away, then succeeds. */
  private Uni<Void> succeedsAfter(int failures) {
    return attempts.incrementAndGet() > failures
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new ConnectException("refused"));
  }

  @Test
  void aFailureThatPassesIsTriedAgainInPlace() {
    // When
    var handled = consume(ReceivedFactTest.KEPT, fact -> succeedsAfter(2));

    // Then
    handled.awaitItem(PATIENCE);
    assertEquals(3, attempts.get());
    assertEquals(0, deadLetters());
  }

  @Test
  void poisonIsRefusedAtOnceAndCounted() {
    // When
    var handled = consume("not json", fact -> succeedsAfter(0));

    // Then
    handled.awaitFailure(PATIENCE).assertFailedWith(PoisonException.class);
    assertEquals(0, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void whatAHandlerCannotDoEitherIsNotTriedAgain() {
    // When
    var handled =
        consume(
            ReceivedFactTest.KEPT,
            fact -> {
              attempts.incrementAndGet();
              throw new IllegalArgumentException("never");
            });

    // Then
    handled.awaitFailure(PATIENCE).assertFailedWith(IllegalArgumentException.class);
    assertEquals(1, attempts.get());
    assertEquals(1, deadLetters());
  }

  @Test
  void onceStoppingNothingIsTakenAcknowledgedOrRefused() throws InterruptedException {
    // Given
    shutdown.stop(new ShutdownEvent());

    // When
    var poison = consume("not json", fact -> succeedsAfter(0));
    var good = consume(ReceivedFactTest.KEPT, fact -> succeedsAfter(0));

    // Then
    poison.assertNotTerminated();
    good.assertNotTerminated();
    assertEquals(0, attempts.get());
    assertEquals(0, deadLetters());
  }

  @Test
  void stoppingWaitsForWhatIsUnderWay() {
    // Given
    var handled = consume(ReceivedFactTest.KEPT, fact -> underWay());
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
    var handled = consume(ReceivedFactTest.KEPT, fact -> underWay());
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

  /** Asks the guard to stop, which waits in a thread of its own. */
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
    await().until(shutdown::isStopping);
    return stopped;
  }

  @Test
  void typesNobodyKnowsYetAreCountedAndSkipped() {
    // When
    var skipped = consume(ReceivedFactTest.KEPT, guard::skipUnknown);

    // Then
    skipped.awaitItem(PATIENCE);
    assertEquals(1, metrics.counter("hito.consumer.skipped", "type", "promise.kept").count());
  }
}
