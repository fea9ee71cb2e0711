package org.hito.bench;

import java.net.URI;
import java.time.Duration;
import org.hito.bench.client.Api;
import org.hito.bench.client.Growth;

/**
 * Fills a running platform through its API.
 *
 * <p>Arguments: commitments (default 10,000), indicators (default 1,000), address of the gateway
 * (default {@code http://localhost:8080}). What it records stays, so use a separate run.
 */
public final class GrowPlatform {

  private GrowPlatform() {}

  public static void main(String[] arguments) throws InterruptedException {
    int commitments = Integer.parseInt(argument(arguments, 0, "10000"));
    int indicators = Integer.parseInt(argument(arguments, 1, "1000"));
    URI gateway = URI.create(argument(arguments, 2, "http://localhost:8080"));
    long begun = System.nanoTime();
    var growth = new Growth(Api.as("admin", gateway), indicators);
    growth.begin();
    growth.add(0, commitments);
    System.out.printf(
        "%,d commitments and %,d indicators in %d s%n",
        commitments, indicators, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }
}
