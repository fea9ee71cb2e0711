package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Closeable;
import java.io.IOException;
import org.hito.local.Platform;
import org.hito.local.Service;
import org.hito.testkit.embedded.FreePort;

/** Restore drills of metrics-service, whose figures Prometheus gets from a Pushgateway. */
final class Drills implements AutoCloseable {
  private static final String LIVE = Service.METRICS.database();
  private static final String COPY = "metrics_restored";

  private final Platform platform;
  private final Prometheus prometheus;
  private final int port = FreePort.next();
  private Process gateway;
  private Closeable scraped;

  Drills(Platform platform, Prometheus prometheus) {
    this.platform = platform;
    this.prometheus = prometheus;
  }

  /** No drill has been done yet, and then a good one. */
  Fault.Ending none() throws IOException {
    Prometheus.requireProgram("prometheus-pushgateway");
    gateway =
        new ProcessBuilder("prometheus-pushgateway", "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    scraped = prometheus.alsoScrape("pushgateway", port, "/metrics");
    return () -> assertEquals(0, drill());
  }

  /** A copy with other values than the facts say; the drill itself rebuilds it. */
  Fault.Ending ofAWrongCopy() throws Exception {
    copy();
    Databases.run(
        COPY, "UPDATE indicator SET state = replace(state, '\"counted\":', '\"counted\":7')");
    assertEquals(1, drill());
    return () -> {};
  }

  // PostgreSQL copies a database that nobody uses; the embedded one has no pg_dump
  private void copy() throws Exception {
    platform.stop(Service.METRICS.module());
    Databases.create(COPY, LIVE, LIVE);
    platform.start(Service.METRICS.module());
  }

  private int drill() throws IOException, InterruptedException {
    return new ExtraReplica(platform, Service.METRICS, COPY)
        .run("restore-drill", "--push", "http://127.0.0.1:" + port);
  }

  @Override
  public void close() throws IOException {
    if (scraped != null) {
      scraped.close();
    }
    if (gateway != null) {
      gateway.destroy();
    }
  }
}
