package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Vertx vertx = Vertx.vertx();
  private final Context request =
      VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
  private final Turns turns = new Turns();
  private final List<CompletableFuture<Void>> atWork =
      Stream.generate(CompletableFuture<Void>::new).limit(Turns.AT_ONCE).toList();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<Void> next = new CompletableFuture<>();

  @AfterEach
  void stop() {
    vertx.close();
  }

  /** Runs it where a request that changes one thing would run. */
  private void inRequest(Runnable step) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    request.runOnContext(
        now -> {
          Turns.locks("meetings", "kept");
          step.run();
          done.complete(null);
        });
    done.join();
  }

  private void allBegin() {
    atWork.forEach(work -> send(work));
  }

  private Uni<Void> take(CompletableFuture<Void> work) {
    return turns.take(() -> Uni.createFrom().completionStage(work));
  }

  private void send(CompletableFuture<Void> work) {
    assertFalse(take(work).subscribeAsCompletionStage().isCompletedExceptionally());
  }

  /** Work that says when it begins. */
  private Uni<Void> noted(CompletableFuture<Void> begun) {
    return turns.take(
        () -> {
          begun.complete(null);
          return Uni.createFrom().voidItem();
        });
  }

  private static void assertBegins(CompletableFuture<Void> begun) {
    assertDoesNotThrow(() -> begun.get(10, TimeUnit.SECONDS));
  }

  @Test
  void whoWaitsBeginsWhenAnotherEnds() {
    // Given
    inRequest(
        () -> {
          allBegin();
          assertFalse(noted(begun).subscribeAsCompletionStage().isDone());
        });
    assertFalse(begun.isDone());

    // When
    atWork.get(0).complete(null);

    // Then
    assertBegins(begun);
  }

  @Test
  void whoLeavesAsTheirTurnComesGivesItBack() {
    // When
    inRequest(
        () -> {
          allBegin();
          var leaving = noted(begun).subscribe().with(done -> {});
          atWork.get(0).complete(null); // it hears of its turn in a later task
          leaving.cancel();
        });

    // Then
    inRequest(() -> assertFalse(noted(next).subscribeAsCompletionStage().isCancelled()));
    assertBegins(next);
    assertFalse(begun.isDone());
  }

  @Test
  void whoLeavesWhileWaitingIsPassedOver() {
    // Given
    inRequest(
        () -> {
          allBegin();
          noted(begun).subscribe().with(done -> {}).cancel();
          assertFalse(noted(next).subscribeAsCompletionStage().isDone());
        });

    // When
    atWork.get(0).complete(null);

    // Then
    assertBegins(next);
    assertFalse(begun.isDone());
  }
}
