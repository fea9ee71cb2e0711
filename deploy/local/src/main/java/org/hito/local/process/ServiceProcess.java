package org.hito.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One service as a child process: started, watched, stopped, killed, started again. */
public final class ServiceProcess {
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();

  private final ServiceSpec spec;
  private final Path log;
  private final ProcessNotes notes;
  private final Consumer<String> died;
  private Process process;

  /**
   * @param spec how to start it
   * @param log where its output goes; appended to
   * @param notes where it is written down while it runs
   * @param died is told, in one line, when it ends without having been asked to
   */
  public ServiceProcess(ServiceSpec spec, Path log, ProcessNotes notes, Consumer<String> died) {
    this.spec = spec;
    this.log = log;
    this.notes = notes;
    this.died = died;
  }

  /** What people call it. */
  public String name() {
    return spec.name();
  }

  /** Where it is reached. */
  public String address() {
    return spec.address();
  }

  /** Starts it, and does not wait until it is ready. */
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
      notes.write(name(), started.toHandle());
      CompletableFuture<Void> unused = started.onExit().thenAccept(this::onExit);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name(), e);
    }
  }

  /** Whether it says that it can work. */
  public boolean isReady() {
    HttpRequest probe = HttpRequest.newBuilder(spec.ready()).timeout(PROBE_TIMEOUT).build();
    try {
      return HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // nobody listens yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Asks it to end and waits; kills it when the time is up. Stopping twice is harmless. */
  public void stop(Duration grace) {
    release().ifPresent(ending -> Ending.of(ending.toHandle(), grace));
    notes.remove(name());
  }

  /** Ends it at once, as a crash would, and waits until it has gone. */
  public void kill() {
    release()
        .ifPresent(
            victim -> {
              victim.destroyForcibly();
              victim.onExit().join();
            });
    notes.remove(name());
  }

  /** From here on its end is wanted. */
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
        .formatted(name(), ended.exitValue(), last.isEmpty() ? "" : ": " + last, log);
  }
}
