package org.hito.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hito.local.process.ProcessNotes;
import org.hito.local.process.ServiceProcess;
import org.hito.local.process.ServiceSpec;

/**
 * The services that the platform runs as processes; if one ends unexpectedly, the platform ends.
 */
final class ServiceGroup implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
  private final List<ServiceSpec> specs;
  private final Progress progress;
  private final ReadyWait ready;

  /**
   * @param end completed with a line for people if a service ends unexpectedly; if completed
   *     elsewhere, every wait ends
   */
  ServiceGroup(
      List<ServiceSpec> specs, RunFolder folder, CompletableFuture<String> end, Progress progress) {
    this.specs = specs;
    this.progress = progress;
    this.ready = new ReadyWait(end, progress);
    ProcessNotes notes = new ProcessNotes(folder.notes());
    for (ServiceSpec spec : specs) {
      Path log = folder.logs().resolve(spec.name() + ".log");
      delete(log);
      services.put(spec.name(), new ServiceProcess(spec, log, notes, end::complete));
    }
  }

  /** Starts all at the same time and waits until every one is ready. */
  void start() {
    services.values().forEach(ServiceProcess::start);
    ready.all(specs, PATIENCE);
  }

  /** Starts one and waits until it is ready. */
  void start(String name) {
    ServiceProcess service = one(name);
    service.start();
    ready.all(List.of(service.spec()), PATIENCE);
  }

  /** Ends one as a crash would. */
  void kill(String name) {
    one(name).kill();
  }

  /** Stops one and waits. */
  void stop(String name) {
    one(name).stop(GRACE);
  }

  /** Stops all at the same time and waits. */
  @Override
  public void close() {
    CompletableFuture<?>[] endings =
        services.keySet().stream()
            .map(
                name -> CompletableFuture.runAsync(() -> progress.stopping(name, () -> stop(name))))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(endings).join();
  }

  private ServiceProcess one(String name) {
    ServiceProcess service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no service " + name + " among " + services.keySet());
    }
    return service;
  }

  private static void delete(Path log) {
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
