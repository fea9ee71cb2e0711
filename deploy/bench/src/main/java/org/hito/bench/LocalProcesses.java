package org.hito.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of the local run. */
final class LocalProcesses {

  private static final List<String> SERVICES =
      List.of("gateway", "initiative-service", "meeting-service", "metrics-service");

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int LOOKS = 60;

  private LocalProcesses() {}

  /** Something that waits. */
  @FunctionalInterface
  interface Waiting {
    void run() throws InterruptedException;
  }

  /** The process of a service. */
  static ProcessHandle service(String name) {
    return ProcessHandle.allProcesses()
        .filter(process -> names(process, name) && names(process, "run.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no process of the " + name));
  }

  /** Does something while a service is suspended. */
  static void suspended(String service, Waiting meanwhile) throws InterruptedException {
    long process = service(service).pid();
    signal("STOP", process);
    try {
      meanwhile.run();
    } finally {
      signal("CONT", process);
    }
  }

  private static void signal(String name, long process) {
    command("kill", "-" + name, Long.toString(process));
  }

  /** Writes to the disk what waits for it, so that a slice does not pay for what came before. */
  static void writeOut() {
    command("sync");
  }

  private static void command(String... words) {
    try {
      if (new ProcessBuilder(words).start().waitFor() != 0) {
        throw new IllegalStateException("failed: " + String.join(" ", words));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The processor time that each has used so far, all of PostgreSQL's together. */
  static Map<String, Duration> processorTimes() {
    Map<String, Duration> times = new TreeMap<>();
    SERVICES.forEach(name -> times.put(name, used(Stream.of(service(name)))));
    // the process that started the services runs the broker
    times.put("Kafka", used(service("gateway").parent().stream()));
    times.put("PostgreSQL", used(all().filter(LocalProcesses::isPostgres)));
    return times;
  }

  /** Waits until all together use less than a third of a processor; false if they never did. */
  static boolean awaitQuiet() throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      Duration before = together();
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      if (together().minus(before).multipliedBy(3).compareTo(LOOK) < 0) {
        return true;
      }
    }
    return false;
  }

  private static Duration together() {
    return processorTimes().values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static Stream<ProcessHandle> all() {
    return ProcessHandle.allProcesses();
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }

  private static boolean names(ProcessHandle process, String word) {
    return Arrays.stream(process.info().arguments().orElse(new String[0]))
        .anyMatch(argument -> argument.contains(word));
  }

  private static Duration used(Stream<ProcessHandle> processes) {
    return processes
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
