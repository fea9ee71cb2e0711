package org.hito.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.hito.bench.client.Api;
import org.hito.bench.client.Facts;

/**
 * How webhooks affect readers of the API. 500 facts per second are published; in every second slice
 * each is also delivered to one of 20 receivers. Prints the time a list takes in both, and how long
 * deliveries take from the instant their fact was due.
 *
 * <p>Arguments: rounds (default 5), gateway (default {@code http://localhost:8080}), Kafka (default
 * {@code localhost:19092}).
 */
public final class WebhookLoad {

  private static final int RECEIVERS = 20;
  private static final int FACTS_PER_SECOND = 500;
  private static final int READS_PER_SECOND = 5;
  private static final int SECONDS = 10;
  private static final int PORT = 18_098;
  private static final int UNHEARD = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LONGEST = Duration.ofMinutes(2).toNanos();

  private final Api api;
  private final Facts facts;
  private final AtomicLongArray due;
  private final AtomicInteger delivered = new AtomicInteger();
  private final Histogram deliveries = new ConcurrentHistogram(LONGEST, 3);
  private int sent;

  private WebhookLoad(Api api, Facts facts, int rounds) {
    this.api = api;
    this.facts = facts;
    this.due = new AtomicLongArray((rounds + 1) * 2 * FACTS_PER_SECOND * SECONDS);
  }

  public static void main(String[] arguments) throws InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    URI gateway = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
    String kafka = arguments.length > 2 ? arguments[2] : "localhost:19092";
    Vertx vertx = Vertx.vertx();
    try (Facts facts = new Facts(kafka)) {
      var load = new WebhookLoad(Api.as("economia-mx", gateway), facts, rounds);
      vertx.createHttpServer().requestHandler(load::receive).listen(PORT);
      load.run(rounds, System.out);
    } finally {
      vertx.close();
    }
  }

  private void receive(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            event -> {
              int fact = Facts.number(event.toString());
              deliveries.recordValue(System.nanoTime() - due.get(fact));
              delivered.incrementAndGet();
              request.response().setStatusCode(204).end();
            });
  }

  private void run(int rounds, PrintStream out) throws InterruptedException {
    String[] subscriptions = new String[RECEIVERS];
    for (int receiver = 0; receiver < RECEIVERS; receiver++) {
      subscriptions[receiver] = subscribe(receiver);
    }
    Histogram with = new Histogram(LONGEST, 3);
    Histogram without = new Histogram(LONGEST, 3);
    double[] ratios = new double[rounds];
    for (int round = 0; round <= rounds; round++) {
      Histogram unheard = slice(UNHEARD, out);
      Histogram heard = slice(0, out);
      if (round > 0) { // the first is the warm-up
        without.add(unheard);
        with.add(heard);
        ratios[round - 1] =
            (double) heard.getValueAtPercentile(50) / unheard.getValueAtPercentile(50);
      } else {
        deliveries.reset();
      }
    }
    for (String subscription : subscriptions) {
      api.delete("/api/v1/events/subscriptions/" + subscription);
    }
    Arrays.sort(ratios);
    Figures.print("list without webhooks", without, out);
    Figures.print("list with webhooks", with, out);
    Figures.print("fact to delivery", deliveries, out);
    out.printf(
        "list, ratio of medians %.2f, between %.2f and %.2f in %d rounds; %d of %d deliveries%n",
        ratios[rounds / 2],
        ratios[0],
        ratios[rounds - 1],
        rounds,
        delivered.get(),
        (rounds + 1) * FACTS_PER_SECOND * SECONDS);
  }

  private String subscribe(int receiver) throws InterruptedException {
    return api.post(
            "/api/v1/events/subscriptions",
            """
            {"sink":"http://127.0.0.1:%d/%d","protocol":"HTTP",
             "config":{"start":"now","subject":["%s*"]}}
            """
                .formatted(PORT, receiver, Facts.prefix(receiver)))
        .get("id")
        .textValue();
  }

  /** Publishes facts and reads a list meanwhile; returns how long the reads took. */
  private Histogram slice(int firstSeries, PrintStream out) throws InterruptedException {
    var reads = new ConcurrentHistogram(LONGEST, 3);
    Thread reader = new Thread(() -> read(reads), "reader");
    reader.start();
    int before = delivered.get();
    long start = System.nanoTime();
    for (int i = 0; i < FACTS_PER_SECOND * SECONDS; i++) {
      long at = start + i * TimeUnit.SECONDS.toNanos(1) / FACTS_PER_SECOND;
      due.set(sent, at);
      TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
      facts.send(firstSeries + i % RECEIVERS, sent++);
    }
    reader.join();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int expected = firstSeries == UNHEARD ? 0 : FACTS_PER_SECOND * SECONDS;
    while (delivered.get() - before < expected && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    out.printf(
        "%d deliveries, list %.1f ms%n", delivered.get() - before, Figures.millis(reads, 50));
    return reads;
  }

  private void read(Histogram reads) {
    long start = System.nanoTime();
    try {
      for (int i = 0; i < READS_PER_SECOND * SECONDS; i++) {
        long at = start + i * TimeUnit.SECONDS.toNanos(1) / READS_PER_SECOND;
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
        api.get("/api/v1/commitments?limit=20");
        reads.recordValue(System.nanoTime() - at);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
