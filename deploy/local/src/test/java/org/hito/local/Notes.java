package org.hito.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The processes of a run, as its folder names them. */
final class Notes {
  private Notes() {}

  /** The fake service and PostgreSQL's first process. */
  static List<ProcessHandle> processes(Path directory) {
    return List.of(
        service(directory), noted(directory.resolve("postgres").resolve("postmaster.pid")));
  }

  static ProcessHandle service(Path directory) {
    return noted(directory.resolve("run").resolve("fake.pid"));
  }

  /** An orphaned process leaves an entry until the init process reaps it. */
  static void awaitEnd(List<ProcessHandle> processes) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static ProcessHandle noted(Path note) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).get(0))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
