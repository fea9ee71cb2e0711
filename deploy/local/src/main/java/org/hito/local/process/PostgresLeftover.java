package org.hito.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server that outlived its launcher. It detaches itself, so it can be found only by
 * its own file in the data folder ({@code postmaster.pid}: process id, folder, start in seconds …).
 */
public final class PostgresLeftover {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final long CLOCK_TOLERANCE_SECONDS = 5;

  private PostgresLeftover() {}

  /**
   * Ends the server of this data folder, if one runs.
   *
   * @return whether there was one
   */
  public static boolean end(Path data) {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return false;
    }
    try {
      Optional<ProcessHandle> server = running(Files.readAllLines(note));
      server.ifPresent(process -> Ending.of(process, GRACE));
      return server.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> running(List<String> note) {
    if (note.size() < 3) {
      return Optional.empty();
    }
    Instant noted = Instant.ofEpochSecond(Long.parseLong(note.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(note.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> isPostgres(process) && startedAt(process, noted));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }

  private static boolean startedAt(ProcessHandle process, Instant noted) {
    return process
        .info()
        .startInstant()
        .filter(
            start ->
                Math.abs(Duration.between(start, noted).toSeconds()) <= CLOCK_TOLERANCE_SECONDS)
        .isPresent();
  }
}
