package org.hito.bench.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** A page, or a file that pages need, as a browser reads it: compressed. */
public final class Page {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String path;
  private final HttpRequest request;
  private Histogram round = new Histogram(PATIENCE.toNanos(), 3);
  private Histogram best;
  private int bytes;

  public Page(URI gateway, String path) {
    this.path = path;
    this.request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .header("Accept-Encoding", "gzip")
            .build();
  }

  public String path() {
    return path;
  }

  /** Reads it once, to the last byte. */
  public void read() throws IOException, InterruptedException {
    long sent = System.nanoTime();
    HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
    round.recordValue(System.nanoTime() - sent);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    bytes = answer.body().length;
  }

  /** Ends a round, and keeps it if it was the best. */
  public void endRound() {
    if (best == null || slowest(round) < slowest(best)) {
      best = round;
    }
    forget();
  }

  /** Begins again. */
  public void forget() {
    round = new Histogram(PATIENCE.toNanos(), 3);
  }

  private static long slowest(Histogram times) {
    return times.getValueAtPercentile(95);
  }

  /** The times of the best round, in nanoseconds. */
  public Histogram best() {
    return best;
  }

  /** The length of its body as sent. */
  public int bytes() {
    return bytes;
  }
}
