package org.hito.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One service as a child process: started, watched, stopped, killed, started again. */
public final class ServiceProcess {
  private final ServiceSpec spec;
  private final Path log;
  private final ProcessNotes notes;
  private final Consumer<String> died;
  private Process process;

  /**
   * @param spec how to start it
   * @param log where its output goes; appended to
   * @param notes where to note it while it runs
   * @param died receives one line if the service ends unexpectedly
   */
  public ServiceProcess(ServiceSpec spec, Path log, ProcessNotes notes, Consumer<String> died) {
    this.spec = spec;
    this.log = log;
    this.notes = notes;
    this.died = died;
  }

  /** How it is started. */
  public ServiceSpec spec() {
    return spec;
  }

  /** Starts it without waiting until it is ready. */
  public synchronized void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    File output = log.toFile();
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
    builder.environment().putAll(spec.environment());
    try {
      Process started = builder.start();
      process = started;
      notes.write(spec.name(), started.toHandle());
      CompletableFuture<Void> unused = started.onExit().thenAccept(this::onExit);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + spec.name(), e);
    }
  }

  /** Sends SIGTERM and waits; kills it when the time is up. Stopping twice is harmless. */
  public void stop(Duration grace) {
    release().ifPresent(ending -> Ending.of(ending.toHandle(), grace));
    notes.remove(spec.name());
  }

  /** Ends it at once, as a crash would, and waits until it has ended. */
  public void kill() {
    release()
        .ifPresent(
            victim -> {
              victim.destroyForcibly();
              victim.onExit().join();
            });
    notes.remove(spec.name());
  }

  /** From now on its end is expected. */
  private synchronized Optional<Process> release() {
    Optional<Process> released = Optional.ofNullable(process);
    process = null;
    return released;
  }

  private synchronized void onExit(Process ended) {
    if (ended.equals(process)) {
      died.accept(ending(ended));
    }
  }

  private String ending(Process ended) {
    String last = LogTail.lastError(log);
    return "%s ended with exit code %d%s (%s)"
        .formatted(spec.name(), ended.exitValue(), last.isEmpty() ? "" : ": " + last, log);
  }
}
