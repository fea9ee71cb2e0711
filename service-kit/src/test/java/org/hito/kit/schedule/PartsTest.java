package org.hito.kit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    elsewhere.shutdownNow();
  }

  @Test
  void partsAreDoneUntilThereAreNoMore() {
    // Given
    AtomicInteger done = new AtomicInteger();

    // When
    Parts.whileThereAreMore(() -> Uni.createFrom().item(() -> done.incrementAndGet() < 100_000))
        .await()
        .atMost(PATIENCE);

    // Then
    assertEquals(100_000, done.get());
  }

  @Test
  void nothingOfAPartIsKeptOnceItIsDone() {
    // Given
    List<WeakReference<byte[]>> parts = new ArrayList<>();

    // When
    Parts.whileThereAreMore(
            () -> {
              byte[] part = new byte[1_000_000];
              parts.add(new WeakReference<>(part));
              return Uni.createFrom()
                  .item(part)
                  .emitOn(elsewhere)
                  .chain(read -> Uni.createFrom().item(read).emitOn(elsewhere))
                  .invoke(() -> assertTrue(kept(parts) < 10, "parts kept: " + kept(parts)))
                  .map(read -> parts.size() < 50 && read == part);
            })
        .await()
        .atMost(PATIENCE);

    // Then
    assertEquals(50, parts.size());
  }

  private static long kept(List<WeakReference<byte[]>> parts) {
    if (parts.size() % 25 == 0) {
      System.gc();
      return parts.stream().filter(part -> part.get() != null).count();
    }
    return 0;
  }

  @Test
  void aPartThatFailsEndsTheWork() {
    // Given
    Uni<Void> work =
        Parts.whileThereAreMore(() -> Uni.createFrom().failure(new IllegalStateException("away")));

    // When
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> work.await().atMost(PATIENCE));

    // Then
    assertEquals("away", failure.getMessage());
  }
}
