package org.hito.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.hito.bench.client.Facts;
import org.hito.bench.client.Readers;
import org.hito.bench.peer.BareStreams;
import org.hito.bench.peer.PeerProcess;

/**
 * The time from the instant a fact is due in Kafka until each of many readers has it, from the
 * gateway and from a bare Vert.x server, in turn. 100 and 1,000 readers get 20 facts per second,
 * 10,000 get 2. At the end of each slice all deliveries must have arrived.
 *
 * <p>The gateway needs {@code HITO_LIMITS_STREAMS} and {@code HITO_LIMITS_STREAMS_PER_CALLER} above
 * the number of readers.
 *
 * <p>Arguments: number of readers (default 1000), rounds (default 5), gateway (default {@code
 * http://localhost:8080}), Kafka (default {@code localhost:19092}).
 */
public final class StreamLatency {

  private static final int MOST_DELIVERIES_PER_SECOND = 20_000;
  private static final int MOST_FACTS_PER_SECOND = 20;
  private static final int SECONDS = 10;
  private static final int PEER_PORT = 18_099;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int readers;
  private final int factsPerSecond;
  private final Facts facts;
  private int slice;

  private StreamLatency(int readers, Facts facts) {
    this.readers = readers;
    this.factsPerSecond =
        Math.max(1, Math.min(MOST_FACTS_PER_SECOND, MOST_DELIVERIES_PER_SECOND / readers));
    this.facts = facts;
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    int readers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    URI gateway = URI.create(arguments.length > 2 ? arguments[2] : "http://localhost:8080");
    String kafka = arguments.length > 3 ? arguments[3] : "localhost:19092";
    try (Facts facts = new Facts(kafka);
        var peer =
            PeerProcess.start(BareStreams.class, Integer.toString(PEER_PORT), kafka, Facts.TOPIC)) {
      TimeUnit.SECONDS.sleep(5);
      var bench = new StreamLatency(readers, facts);
      bench.run(
          rounds,
          gateway.resolve("/api/v1/events?type=commitment.recorded"),
          URI.create("http://localhost:" + PEER_PORT + "/"),
          peer.pid(),
          System.out);
    }
  }

  private void run(int rounds, URI gateway, URI peer, long peerPid, PrintStream out)
      throws InterruptedException, IOException {
    Histogram ours = histogram();
    Histogram bare = histogram();
    List<Double> ratios = new ArrayList<>();
    long gatewayPid = LocalProcesses.service("gateway").pid();
    for (int round = 0; round <= rounds; round++) {
      Histogram first =
          round % 2 == 0 ? slice(gateway, gatewayPid, out) : slice(peer, peerPid, out);
      Histogram second =
          round % 2 == 0 ? slice(peer, peerPid, out) : slice(gateway, gatewayPid, out);
      if (round == 0) { // warm-up
        continue;
      }
      Histogram our = round % 2 == 0 ? first : second;
      Histogram its = round % 2 == 0 ? second : first;
      ours.add(our);
      bare.add(its);
      ratios.add((double) our.getValueAtPercentile(50) / its.getValueAtPercentile(50));
    }
    Figures.print("gateway", ours, out);
    Figures.print("bare", bare, out);
    double[] sorted = ratios.stream().mapToDouble(ratio -> ratio).sorted().toArray();
    out.printf(
        "%d readers, %d facts/s: ratio of medians %.2f, between %.2f and %.2f in %d rounds%n",
        readers,
        factsPerSecond,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private Histogram slice(URI stream, long pid, PrintStream out)
      throws InterruptedException, IOException {
    int count = factsPerSecond * SECONDS;
    var due = new AtomicLongArray(count);
    var arrived = new AtomicInteger();
    var latencies = new ConcurrentHistogram(Duration.ofMinutes(2).toNanos(), 3);
    int number = ++slice;
    long before = residentBytes(pid);
    try (Readers open =
        Readers.open(
            readers,
            stream,
            event -> {
              int fact = Facts.number(event, number);
              if (fact >= 0) {
                latencies.recordValue(System.nanoTime() - due.get(fact));
                arrived.incrementAndGet();
              }
            })) {
      long perReader = (residentBytes(pid) - before) / open.count();
      long start = System.nanoTime();
      for (int fact = 0; fact < count; fact++) {
        long at = start + fact * TimeUnit.SECONDS.toNanos(1) / factsPerSecond;
        due.set(fact, at);
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
        facts.send(number, fact);
      }
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (arrived.get() < count * readers && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      out.printf(
          "%s: %d of %d deliveries, median %.1f ms, %.1f KB more a reader%n",
          stream.getPort(),
          arrived.get(),
          count * readers,
          Figures.millis(latencies, 50),
          perReader / 1024.0);
      return latencies;
    }
  }

  private static Histogram histogram() {
    return new Histogram(Duration.ofMinutes(2).toNanos(), 3);
  }

  private static long residentBytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }
}
