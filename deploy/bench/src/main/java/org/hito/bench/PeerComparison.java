package org.hito.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.hito.bench.client.Api;
import org.hito.bench.client.Load;
import org.hito.bench.client.Promises;
import org.hito.bench.peer.BarePipeline;
import org.hito.bench.peer.PeerProcess;

/**
 * Compares Hito with bare peers on the same PostgreSQL and Kafka, in alternating slices: recording
 * commitments over 16 connections, draining a backlog, and the time from a move until its figure is
 * on a stream. {@link StreamLatency} compares streams with many readers.
 *
 * <p>Arguments: rounds (default 8), seconds of a slice (default 5), gateway (default {@code
 * http://localhost:8080}), port of PostgreSQL (default 15432), Kafka (default {@code
 * localhost:19092}). It records many commitments, and creates databases {@code bench_…} next to
 * those of the local run, so use a separate run.
 */
public final class PeerComparison {

  private static final int CONNECTIONS = 16;
  private static final int MOVES = 40;
  private static final int MOVES_BEFORE = 1_000; // until then compilers halve what a move takes
  private static final int BACKLOG = 100_000;
  private static final int COMMIT_PORT = 18_097;
  private static final int PIPELINE_PORT = 18_098;
  private static final String PROMISE =
      """
      {"title":{"en":"MoU on chip skills","es":"Memorando sobre talento en semiconductores"},
       "kind":"mou","status":"AGREED","owner":"economia-mx","partners":["us-state"],
       "dueOn":"2030-06-30"}
      """;

  private final Slices slices;
  private final int seconds;
  private final URI gateway;
  private final int postgres;
  private final String kafka;
  private final PrintStream out;

  private PeerComparison(String[] arguments, PrintStream out) {
    this.slices = new Slices(Integer.parseInt(argument(arguments, 0, "8")), out);
    this.seconds = Integer.parseInt(argument(arguments, 1, "5"));
    this.gateway = URI.create(argument(arguments, 2, "http://localhost:8080"));
    this.postgres = Integer.parseInt(argument(arguments, 3, "15432"));
    this.kafka = argument(arguments, 4, "localhost:19092");
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    new PeerComparison(arguments, System.out).run();
  }

  private void run() throws InterruptedException {
    out.printf("%-46s %9s %9s   ratio (interval)%n", "", "Hito", "peer");
    try (var pipeline = peer(PIPELINE_PORT, "pipeline");
        var commit = peer(COMMIT_PORT, "commit")) {
      pipeline.awaitPort(PIPELINE_PORT);
      commit.awaitPort(COMMIT_PORT);
      recording();
      moving();
    }
    draining();
  }

  private PeerProcess peer(int port, String how) {
    return PeerProcess.start(
        BarePipeline.class, Integer.toString(port), Integer.toString(postgres), kafka, how);
  }

  private void recording() throws InterruptedException {
    String token = Api.as("economia-mx", gateway).token();
    URI ours = gateway.resolve("/api/v1/meetings/hled-2022-04/commitments");
    try (Load load = new Load(CONNECTIONS)) {
      Slices.Slice hito = () -> load.perSecond(ours, token, PROMISE, seconds);
      slices.compare(
          "commitments/s beside commit, relay and consumer",
          hito,
          () -> load.perSecond(bare(PIPELINE_PORT), null, PROMISE, seconds));
      slices.compare(
          "commitments/s beside commit alone",
          hito,
          () -> load.perSecond(bare(COMMIT_PORT), null, PROMISE, seconds));
      Map<String, Duration> before = LocalProcesses.processorTimes();
      double recorded = load.perSecond(ours, token, PROMISE, seconds * 2) * seconds * 2;
      LocalProcesses.processorTimes()
          .forEach(
              (name, after) ->
                  out.printf(
                      "  %-18s %.2f ms of a processor for each%n",
                      name, after.minus(before.get(name)).toNanos() / 1e6 / recorded));
    }
  }

  private void moving() throws InterruptedException {
    try (MoveLatency hito = MoveLatency.begin(gateway);
        BareMove bare = BareMove.begin(URI.create("http://localhost:" + PIPELINE_PORT), PROMISE)) {
      hito.median(MOVES_BEFORE);
      bare.toEvent(MOVES_BEFORE);
      slices.compare("move to event, ms", () -> hito.median(MOVES), () -> bare.toEvent(MOVES));
      slices.compare(
          "move to value, ms", () -> hito.medianToValue(MOVES), () -> bare.toValue(MOVES));
    }
  }

  private void draining() throws InterruptedException {
    String name = "beside-" + System.currentTimeMillis();
    Promises promises = Promises.counted(Api.as("admin", gateway), name, kafka);
    var drain = new DrainRate(promises, BACKLOG / 2);
    var bare = new BareDrain(promises, kafka, postgres);
    slices.compare("waiting facts/s", drain::perSecond, () -> bare.perSecond(BACKLOG / 2));
  }

  private static URI bare(int port) {
    return URI.create("http://localhost:" + port + "/promises");
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }
}
