package org.hito.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ProcessNotes;
import org.hito.local.process.ServiceProcess;
import org.hito.local.process.ServiceSpec;

/** The services of one platform, as processes; the unwanted end of any is the end of all. */
final class ServiceGroup implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final long PROBE_EVERY_MILLIS = 200;

  private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
  private final CompletableFuture<String> end;

  /**
   * @param end completed with a line for people when a service ends unasked; when somebody else
   *     completes it, nothing is waited for any longer
   */
  ServiceGroup(
      List<ServiceSpec> specs, Path logs, ProcessNotes notes, CompletableFuture<String> end) {
    this.end = end;
    for (ServiceSpec spec : specs) {
      Path log = logs.resolve(spec.name() + ".log");
      delete(log);
      services.put(spec.name(), new ServiceProcess(spec, log, notes, end::complete));
    }
  }

  /** Starts all at the same time and waits until every one is ready. */
  void start(Progress progress) {
    Stopwatch watch = new Stopwatch();
    services.values().forEach(ServiceProcess::start);
    awaitReady(services.values(), progress, watch);
  }

  /** Starts one and waits until it is ready. */
  void start(String name, Progress progress) {
    Stopwatch watch = new Stopwatch();
    one(name).start();
    awaitReady(List.of(one(name)), progress, watch);
  }

  /** Ends one as a crash would. */
  void kill(String name) {
    one(name).kill();
  }

  /** Asks one to end and waits. */
  void stop(String name) {
    one(name).stop(GRACE);
  }

  /** Asks all to end at the same time and waits. */
  @Override
  public void close() {
    CompletableFuture<?>[] endings =
        services.values().stream()
            .map(service -> CompletableFuture.runAsync(() -> service.stop(GRACE)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(endings).join();
  }

  private void awaitReady(Collection<ServiceProcess> all, Progress progress, Stopwatch watch) {
    List<ServiceProcess> waiting = new ArrayList<>(all);
    while (!waiting.isEmpty()) {
      if (watch.elapsed().compareTo(PATIENCE) > 0) {
        throw new StartFailure(
            "%s is not ready after %d s".formatted(waiting.get(0).name(), PATIENCE.toSeconds()));
      }
      waiting.removeIf(service -> reached(service, progress, watch));
      pause();
    }
  }

  private static boolean reached(ServiceProcess service, Progress progress, Stopwatch watch) {
    boolean ready = service.isReady();
    if (ready) {
      progress.done(service.name(), service.address(), watch.elapsed());
    }
    return ready;
  }

  /** Waits a moment, unless the end comes meanwhile. */
  private void pause() {
    try {
      throw new StartFailure(end.get(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
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
