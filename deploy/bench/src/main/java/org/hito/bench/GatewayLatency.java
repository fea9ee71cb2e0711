package org.hito.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.hito.bench.client.Api;
import org.hito.bench.client.Passport;

/**
 * What the gateway adds to the time of a read: the same GET through the gateway, anonymously and
 * with a token, and directly at the service with a passport. The three take turns, request by
 * request, on one connection each, so that other load on the machine affects all of them equally.
 *
 * <p>Arguments: requests of each kind (default 5,000), address of the gateway (default {@code
 * http://localhost:8080}), of the service (default {@code http://localhost:8082}), file of the key
 * that signs passports (default {@code .local/keys/passport-private.pem}).
 */
public final class GatewayLatency {

  private static final int WARM_UP = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PATH = "/api/v1/commitments/hled-workforce-mou";

  private GatewayLatency() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int requests = Integer.parseInt(argument(arguments, 0, "5000"));
    URI gateway = URI.create(argument(arguments, 1, "http://localhost:8080"));
    URI service = URI.create(argument(arguments, 2, "http://localhost:8082"));
    Path key = Path.of(argument(arguments, 3, ".local/keys/passport-private.pem"));
    String token = Api.as("economia-mx", gateway).token();
    List<Reader> readers =
        List.of(
            new Reader("service, passport", service, Passport.anonymous("meeting-service", key)),
            new Reader("gateway, anonymous", gateway, null),
            new Reader("gateway, token", gateway, token));
    for (int request = 0; request < WARM_UP + requests; request++) {
      for (Reader reader : readers) {
        reader.read(request >= WARM_UP);
      }
    }
    report(readers, System.out);
  }

  private static void report(List<Reader> readers, PrintStream out) {
    Histogram direct = readers.get(0).times;
    for (Reader reader : readers) {
      out.printf(
          "%-20s median %.3f ms (%.2f), p99 %.3f ms (%.2f), n = %d%n",
          reader.name,
          millis(reader.times, 50),
          millis(reader.times, 50) / millis(direct, 50),
          millis(reader.times, 99),
          millis(reader.times, 99) / millis(direct, 99),
          reader.times.getTotalCount());
    }
  }

  private static double millis(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1_000_000.0;
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }

  /** One way to read, with a connection of its own. */
  private static final class Reader {

    private final String name;
    private final HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final Histogram times = new Histogram(Duration.ofMinutes(1).toNanos(), 3);

    Reader(String name, URI base, String token) {
      this.name = name;
      var get = HttpRequest.newBuilder(base.resolve(PATH)).timeout(PATIENCE);
      this.request = (token == null ? get : get.header("Authorization", "Bearer " + token)).build();
    }

    void read(boolean counted) throws IOException, InterruptedException {
      long sent = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      long took = System.nanoTime() - sent;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(name + " answered " + answer.statusCode());
      }
      if (counted) {
        times.recordValue(took);
      }
    }
  }
}
