package org.hito.kit.consume;

import static org.awaitility.Awaitility.await;
import static org.hito.kit.consume.ReceivedFactTest.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The outcome of the records of a poll while the process stops. */
class StoppingConsumptionTest extends GuardedPolls {

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
}
