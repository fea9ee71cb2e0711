package org.hito.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.hito.bench.client.Api;
import org.hito.bench.client.Promises;

/**
 * How long a rebuild of metrics-service takes as the topics grow. The time per record should stay
 * the same, and the rebuild must finish within the service's heap.
 *
 * <p>Arguments: facts (default 300,000; a third of them is rebuilt from first), address (default
 * {@code http://localhost:8080}), Kafka (default {@code 127.0.0.1:19092}), management address of
 * metrics-service (default {@code http://localhost:9083}). It publishes in place of
 * meeting-service, so use a separate run.
 */
public final class RebuildRate {
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e3;

  private RebuildRate() {}

  public static void main(String[] arguments) throws InterruptedException {
    int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
    URI base = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
    String kafka = arguments.length > 2 ? arguments[2] : "127.0.0.1:19092";
    URI management = URI.create(arguments.length > 3 ? arguments[3] : "http://localhost:9083");
    String name = "rebuild-" + System.currentTimeMillis();
    Promises promises = Promises.counted(Api.as("admin", base), name, kafka);
    Api metrics = Api.anonymous(management);
    int published = 0;
    for (int commitments : new int[] {facts / 6, facts / 2}) {
      promises.publish(published, commitments);
      promises.await(commitments);
      published = commitments;
      measure(metrics);
    }
  }

  private static void measure(Api metrics) throws InterruptedException {
    Rebuilt rebuilt = Rebuilt.now(metrics);
    System.out.printf(
        "%d records in %.1f s: %.0f µs each; %s%n",
        rebuilt.records(),
        rebuilt.nanos() / NANOS,
        rebuilt.nanos() / MICROS / rebuilt.records(),
        rebuilt.report());
  }

  /** A rebuild that has ended. */
  record Rebuilt(long nanos, JsonNode report) {

    /** Rebuilds, and returns once it is done. */
    static Rebuilt now(Api metrics) throws InterruptedException {
      long begun = System.nanoTime();
      JsonNode report = metrics.postPatiently("/rebuild");
      return new Rebuilt(System.nanoTime() - begun, report);
    }

    long records() {
      return report.get("records").longValue();
    }

    long nanosPerThousand() {
      return nanos * 1_000 / records();
    }
  }
}
