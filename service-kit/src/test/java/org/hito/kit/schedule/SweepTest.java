package org.hito.kit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hito.kit.store.DatabaseOutage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {

  private static final List<String> DUE = List.of("a", "b", "c", "d", "e");

  private final Logger log = Logger.getLogger(Sweep.class.getName());
  private final ShutdownGuard shutdown = new ShutdownGuard();
  private final Sweep sweep = new Sweep(shutdown, new DatabaseOutage());
  private final List<String> handled = new ArrayList<>();

  @BeforeEach
  void quiet() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void loud() {
    log.setLevel(null);
  }

  /** Two at a time, like a statement with a limit. */
  private static Uni<List<String>> due(String last) {
    return Uni.createFrom()
        .item(DUE.stream().filter(code -> code.compareTo(last) > 0).limit(2).toList());
  }

  private Uni<Void> handle(String code) {
    handled.add(code);
    return Uni.createFrom().voidItem();
  }

  private UniAssertSubscriber<Void> run(Sweep.Handling handling) {
    return sweep
        .run("test", SweepTest::due, handling)
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }

  @Test
  void everythingDueIsHandledOnceBatchByBatch() {
    // When
    run(this::handle).awaitItem();

    // Then
    assertEquals(DUE, handled);
  }

  @Test
  void oneThatFailsHoldsUpNoOther() {
    // When
    run(code -> {
          if (code.equals("b")) {
            throw new IllegalStateException("broken");
          }
          return handle(code);
        })
        .awaitItem();

    // Then
    assertEquals(List.of("a", "c", "d", "e"), handled);
  }

  @Test
  void oneThatAnotherTransactionHoldsHoldsUpNoOther() {
    // When
    run(code ->
            code.equals("c")
                ? Uni.createFrom().failure(new SQLException("lock timeout", "55P03"))
                : handle(code))
        .awaitItem();

    // Then
    assertEquals(List.of("a", "b", "d", "e"), handled);
  }

  @Test
  void withTheDatabaseAwayTheRestIsLeftToTheNextSweep() {
    // When
    run(code ->
            code.equals("c")
                ? Uni.createFrom().failure(new ConnectException("refused"))
                : handle(code))
        .awaitItem();

    // Then
    assertEquals(List.of("a", "b"), handled);
  }

  @Test
  void onceTheProcessStopsNothingMoreBegins() {
    // When
    run(code -> {
          if (code.equals("b")) {
            stop();
          }
          return handle(code);
        })
        .awaitItem();

    // Then
    assertEquals(List.of("a", "b"), handled);
  }

  /** Asks to stop in another thread, because that waits for the current sweep. */
  private void stop() {
    Thread asking =
        new Thread(
            () -> {
              try {
                shutdown.stop(new ShutdownEvent());
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    asking.start();
    while (!shutdown.isStopping()) {
      Thread.onSpinWait();
    }
  }
}
