package org.hito.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.HdrHistogram.Histogram;
import org.hito.bench.client.Api;
import org.hito.bench.client.EventStream;

/**
 * The time from the response to a move until its {@code indicator.progressed} arrives on an open
 * stream. A commitment is delivered and reopened alternately, twenty times, since few ever have
 * more moves; then comes the next. Moves are due twenty times a second, and each waits for the
 * event of the one before. Times count from the instant a move is due.
 *
 * <p>Arguments: moves to measure (default 400), address (default {@code http://localhost:8080}).
 */
public final class MoveLatency implements AutoCloseable {

  private static final int WARM_UP = 100;
  private static final int MOVES_OF_ONE = 20;
  static final Duration APART = Duration.ofMillis(50);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String INDICATOR = "co-operation-agreements";

  private final Api api;
  private final EventStream stream;
  private final Pace pace = new Pace(APART);
  private final Histogram fromAnswer = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
  private final Histogram fromRequest = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
  private int beforeAnswer;
  private int moved;
  private String commitment;

  private MoveLatency(Api api, EventStream stream) {
    this.api = api;
    this.stream = stream;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int moves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
    URI base = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
    try (MoveLatency latency = begin(base)) {
      latency.run(moves, System.out);
    }
  }

  /** Opens the stream. */
  static MoveLatency begin(URI base) throws InterruptedException {
    Api api = Api.as("economia-mx", base);
    EventStream stream = api.events("indicator.progressed");
    return new MoveLatency(api, stream);
  }

  /** The median of an even number of moves, in milliseconds, from request to event. */
  double median(int moves) throws InterruptedException {
    fromRequest.reset();
    pace.restart();
    for (int i = 0; i < moves; i++) {
      measure(i % 2 == 0 ? "DELIVERED" : "IN_PROGRESS", true);
    }
    return Figures.millis(fromRequest, 50);
  }

  /** The same until a GET of the indicator, one after the other, answers with the new value. */
  double medianToValue(int moves) throws InterruptedException {
    double[] took = new double[moves];
    pace.restart();
    for (int i = 0; i < moves; i++) {
      takeCommitment();
      long before = value();
      long due = pace.await();
      move(api, commitment, i % 2 == 0 ? "DELIVERED" : "IN_PROGRESS");
      took[i] = (ReadBack.awaitOther(before, this::value) - due) / 1e6;
      stream.await(MoveLatency::isOurs, PATIENCE);
    }
    return Figures.median(took);
  }

  private long value() throws InterruptedException {
    return api.get("/api/v1/indicators/" + INDICATOR).at("/progress/value").longValue();
  }

  @Override
  public void close() {
    stream.close();
  }

  private static String record(Api api) throws InterruptedException {
    String code = "latency-probe-" + System.currentTimeMillis();
    api.post(
        "/api/v1/meetings/hled-2022-04/commitments",
        """
        {"code":"%s","title":{"en":"Latency probe","es":"Sonda de latencia"},"kind":"mou",
         "status":"AGREED","owner":"economia-mx"}
        """
            .formatted(code));
    move(api, code, "IN_PROGRESS");
    return code;
  }

  private void run(int moves, PrintStream out) throws InterruptedException {
    for (int i = 0; i < WARM_UP + moves; i++) {
      measure(i % 2 == 0 ? "DELIVERED" : "IN_PROGRESS", i >= WARM_UP);
      if ((i + 1) % 100 == 0) {
        out.printf("%d of %d moves%n", i + 1, WARM_UP + moves);
      }
    }
    Figures.print("answer to event", fromAnswer, out);
    Figures.print("request to event", fromRequest, out);
    out.printf("events seen before their answer: %d of %d%n", beforeAnswer, moves);
  }

  private void takeCommitment() throws InterruptedException {
    if (moved++ % MOVES_OF_ONE == 0) {
      commitment = record(api);
      pace.restart();
    }
  }

  private void measure(String to, boolean counted) throws InterruptedException {
    takeCommitment();
    long due = pace.await();
    move(api, commitment, to);
    long answered = System.nanoTime();
    EventStream.Event event = stream.await(MoveLatency::isOurs, PATIENCE);
    if (!counted) {
      return;
    }
    if (event.readAt() < answered) {
      beforeAnswer++;
    }
    fromAnswer.recordValue(Math.max(0, event.readAt() - answered));
    fromRequest.recordValue(event.readAt() - due);
  }

  private static boolean isOurs(JsonNode event) {
    return INDICATOR.equals(event.get("subject").textValue());
  }

  private static void move(Api api, String commitment, String to) throws InterruptedException {
    LocalDate past = LocalDate.now(ZoneOffset.UTC).minusDays(1); // in the past in every time zone
    api.post(
        "/api/v1/commitments/" + commitment + "/moves",
        "{\"to\":\"%s\",\"on\":\"%s\"}".formatted(to, past));
  }
}
