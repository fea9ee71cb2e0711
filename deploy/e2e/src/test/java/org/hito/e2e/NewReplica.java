package org.hito.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import org.hito.local.Platform;
import org.hito.local.Service;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.embedded.ServerCertificate;

/**
 * Faults of a new replica of meeting-service. It has no Kafka, since it would move records from the
 * other replicas into another database.
 */
final class NewReplica implements AutoCloseable {
  private static final Path LASTING = Path.of("src", "test", "resources", "authority.pem");

  private final ExtraReplica service;
  private final Prometheus prometheus;
  private final int management = FreePort.next();
  private final Path authority;
  private Process process;
  private Closeable scraped;

  NewReplica(Platform platform, Prometheus prometheus) throws IOException, SQLException {
    Databases.create("meeting_beside", "meeting", "template1");
    this.service = new ExtraReplica(platform, Service.MEETING, "meeting_beside");
    this.prometheus = prometheus;
    // valid for two days
    this.authority =
        ServerCertificate.in(Files.createTempDirectory(Path.of("target"), "beside-")).certificate();
  }

  /** Starts on a database without tables, and then gets them. */
  Fault.Ending onAnOldSchema() throws IOException {
    start();
    scraped = prometheus.alsoScrape("meeting-service", management, "/q/metrics");
    return () -> service.run("--migrate");
  }

  /** Trusts an authority that ends soon, and then one that does not. */
  Fault.Ending withAnOldAuthority() {
    return () -> {
      Files.copy(LASTING, authority, StandardCopyOption.REPLACE_EXISTING);
      stop();
      start();
    };
  }

  private void start() throws IOException {
    process =
        service.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "QUARKUS_HTTP_PORT", Integer.toString(FreePort.next()),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "HITO_DATABASE_CA", authority.toAbsolutePath().toString()));
  }

  private void stop() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    if (scraped != null) {
      scraped.close();
    }
    if (process != null) {
      stop();
    }
  }
}
