package org.hito.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hito.local.process.ServiceSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class LeftOutIT {
  private static final Ports PORTS = Ports.from(23520);
  private static final String LEFT_OUT = Service.METRICS.module();

  @TempDir Path directory;
  private final Heard heard = new Heard();
  private Platform platform;
  private Process byHand;

  @BeforeEach
  void prepare() {
    Settings settings =
        new Settings(directory, directory, PORTS, false, false, Set.of(Service.METRICS), Set.of());
    ServiceSpec fake = FakeService.living("fake", Service.GATEWAY.managementPort(PORTS));
    platform = new Platform(settings, heard, (given, keys) -> List.of(fake, leftOut()));
  }

  /** Before the folder goes: a broker without its folder halts the JVM. */
  @AfterEach
  void end() {
    platform.close();
    if (byHand != null) {
      // a shell ends without what it started
      byHand.descendants().forEach(LeftOutIT::end);
      end(byHand.toHandle());
    }
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Test
  void theRunWaitsForAServiceThatIsLeftOutAndSaysHowToStartIt() throws Exception {
    // Given
    CompletableFuture<Void> started = startUntilItWaits();
    assertEquals(List.of("fake"), heard.services());

    // When
    startByHand(heard.notes.get(0));

    // Then
    started.get(1, TimeUnit.MINUTES);
    assertEquals(List.of("fake", LEFT_OUT), heard.services());
  }

  @Test
  void aServiceThatRunsAlreadyIsNotRequestedAndItsEndDoesNotEndTheRun() throws Exception {
    // Given
    byHand = new ProcessBuilder(leftOut().command()).start();
    await().atMost(Duration.ofMinutes(1)).until(() -> leftOut().isReady());
    platform.start();
    assertEquals(List.of(), heard.notes);

    // When
    byHand.destroyForcibly().waitFor();

    // Then
    CompletableFuture<String> end = CompletableFuture.supplyAsync(platform::awaitEnd);
    assertThrows(TimeoutException.class, () -> end.get(1, TimeUnit.SECONDS));
  }

  @Test
  void aRunThatWaitsCanBeStopped() {
    // Given
    CompletableFuture<Void> started = startUntilItWaits();

    // When
    platform.close();

    // Then
    CompletionException failure = assertThrows(CompletionException.class, started::join);
    assertEquals("stopped", failure.getCause().getMessage());
  }

  private CompletableFuture<Void> startUntilItWaits() {
    CompletableFuture<Void> started = CompletableFuture.runAsync(platform::start);
    await().atMost(Duration.ofMinutes(2)).until(() -> started.isDone() || !heard.notes.isEmpty());
    assertFalse(started.isDone());
    return started;
  }

  /** Types what the note shows. */
  private void startByHand(String note) throws Exception {
    assertTrue(note.startsWith("waiting for " + LEFT_OUT + " at " + leftOut().ready()), note);
    byHand = new ProcessBuilder("sh", "-c", note.substring(note.indexOf("cd "))).start();
  }

  private static ServiceSpec leftOut() {
    return FakeService.living(LEFT_OUT, Service.METRICS.managementPort(PORTS));
  }

  private static final class Heard implements Progress {
    private final List<String> parts = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Override
    public void done(String part, String detail, Duration took) {
      parts.add(part);
    }

    @Override
    public void note(String text) {
      notes.add(text);
    }

    List<String> services() {
      return parts.stream()
          .filter(part -> !part.startsWith("Kafka") && !part.startsWith("PostgreSQL"))
          .toList();
    }
  }
}
