package org.hito.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How long it takes until all of many readers have read the overview again, as their open pages do
 * after a fact. Readers of one address share renderings; in the control, each has an address of its
 * own, which differs in a parameter without meaning.
 *
 * <p>Arguments: readers (default 80; a caller has 96 places at a service in a local run), rounds
 * (default 10), address of the gateway (default {@code http://localhost:8080}).
 */
public final class ManyReaders {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final int readers;

  private ManyReaders(URI gateway, int readers) {
    this.gateway = gateway;
    this.readers = readers;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int readers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 80;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    URI gateway = URI.create(arguments.length > 2 ? arguments[2] : "http://localhost:8080");
    var many = new ManyReaders(gateway, readers);
    new Slices(rounds, System.out)
        .compare(
            readers + " readers of one page beside as many pages, ms",
            () -> many.read("en/?reader=0"),
            () -> many.read("en/?reader=%d"));
  }

  private double read(String path) {
    long start = System.nanoTime();
    List<CompletableFuture<HttpResponse<Void>>> answers =
        IntStream.range(0, readers)
            .mapToObj(reader -> gateway.resolve("/" + path.formatted(reader)))
            .map(address -> HttpRequest.newBuilder(address).timeout(PATIENCE).build())
            .map(request -> client.sendAsync(request, BodyHandlers.discarding()))
            .toList();
    for (CompletableFuture<HttpResponse<Void>> answer : answers) {
      if (answer.join().statusCode() != OK) {
        throw new IllegalStateException("a page was answered with " + answer.join().statusCode());
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
