package org.hito.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.hito.bench.client.Api;
import org.hito.bench.client.Passport;

/**
 * How long the chain around a meeting takes as its commitments grow from 10 to 10,000, compared
 * with its bare peer: the largest of the services' answers behind it, requested from
 * meeting-service directly. The two take turns, request by request.
 *
 * <p>Arguments: requests of each kind and size (default 100), address of the gateway (default
 * {@code http://localhost:8080}), of the service (default {@code http://localhost:8082}), file of
 * the key that signs passports (default {@code .local/keys/passport-private.pem}). It records
 * 11,110 commitments, so use a separate run.
 */
public final class ChainLatency {

  private static final int WARM_UP = 100;
  private static final int ROWS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ChainLatency() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int requests = Integer.parseInt(argument(arguments, 0, "100"));
    URI gateway = URI.create(argument(arguments, 1, "http://localhost:8080"));
    URI service = URI.create(argument(arguments, 2, "http://localhost:8082"));
    Path key = Path.of(argument(arguments, 3, ".local/keys/passport-private.pem"));
    Api api = Api.as("admin", gateway);
    var run = new ChainLatency();
    for (int size : new int[] {10, 100, 1_000, 10_000}) {
      String meeting = "chain-" + size + "-" + System.currentTimeMillis();
      List<String> codes = IntStream.range(0, size).mapToObj(at -> meeting + "-" + at).toList();
      record(api, meeting, codes);
      var chain = new Way("chain, gateway");
      var peer = new Way("its largest answer");
      HttpRequest walk =
          HttpRequest.newBuilder(
                  gateway.resolve(
                      "/api/v1/chain/meeting/" + meeting + "?nodes=10000&perRelation=10000"))
              .timeout(PATIENCE)
              .build();
      HttpRequest bare =
          HttpRequest.newBuilder(service.resolve("/internal/v1/neighbours"))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + Passport.anonymous("meeting-service", key))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(question(codes)))
              .build();
      for (int request = 0; request < WARM_UP + requests; request++) {
        run.send(walk, chain, request >= WARM_UP);
        run.send(bare, peer, request >= WARM_UP);
      }
      System.out.printf("%d commitments%n", size);
      chain.report(System.out);
      peer.report(System.out);
    }
  }

  private static void record(Api api, String meeting, List<String> codes)
      throws InterruptedException {
    api.put(
        "/api/v1/forums/" + meeting,
        "{\"name\":{\"en\":\"Chains\"},\"convenors\":[\"economia-mx\"]}");
    api.put(
        "/api/v1/meetings/" + meeting,
        """
        {"title":{"en":"Chains"},"forum":"%s","from":"2026-01-15"}
        """
            .formatted(meeting));
    for (int from = 0; from < codes.size(); from += ROWS) {
      String rows =
          codes.subList(from, Math.min(codes.size(), from + ROWS)).stream()
              .map(
                  code ->
                      "%s,%s,Memorandum %1$s,Memorando %1$s,mou,AGREED,economia-mx,us-state,2099-06"
                          .formatted(code, meeting))
              .collect(Collectors.joining("\n"));
      api.postTable(
          "/api/v1/commitments/import",
          "code,meeting,title.en,title.es,kind,status,owner,partners,dueOn\n" + rows);
    }
  }

  // the question of the walk's last round
  private static String question(List<String> codes) {
    return "{\"codes\":{\"commitment\":[\"%s\"]},\"limit\":5,\"counted\":100}"
        .formatted(String.join("\",\"", codes));
  }

  private void send(HttpRequest request, Way way, boolean counted)
      throws IOException, InterruptedException {
    long sent = System.nanoTime();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    long took = System.nanoTime() - sent;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(way.name + " answered " + answer.statusCode());
    }
    if (counted) {
      way.times.recordValue(took);
      way.bytes = answer.body().length;
    }
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }

  private static final class Way {

    private final String name;
    private final Histogram times = new Histogram(PATIENCE.toNanos(), 3);
    private int bytes;

    Way(String name) {
      this.name = name;
    }

    void report(PrintStream out) {
      out.printf(
          "  %-20s median %.1f ms, p99 %.1f ms, %d bytes, n = %d%n",
          name, millis(50), millis(99), bytes, times.getTotalCount());
    }

    private double millis(double percentile) {
      return times.getValueAtPercentile(percentile) / 1_000_000.0;
    }
  }
}
