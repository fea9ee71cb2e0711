package org.hito.testkit.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.hito.testkit.server.PostgresServer;

/** PostgreSQL 18 from Maven artifacts, as a process on the loopback interface. */
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * A server on a free port that deletes its data at the end. It does not wait for the disk, and
   * counts statements.
   */
  public static EmbeddedPostgresServer temporary() {
    // below the folder in which the library cleans up after a killed JVM
    Path directory =
        Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg", "hito-" + UUID.randomUUID());
    return start(
        temporary(directory)
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements"));
  }

  /** A similar server, in a folder of the caller, that also accepts encrypted connections. */
  public static EmbeddedPostgresServer encrypted(Path directory, ServerCertificate certificate) {
    return start(
        temporary(directory)
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificate.certificate().toString())
            .setServerConfig("ssl_key_file", certificate.key().toString()));
  }

  /** A similar server, in a folder of the caller, whose changes a connector can read. */
  public static EmbeddedPostgresServer logical(Path directory) {
    return start(temporary(directory).setServerConfig("wal_level", "logical"));
  }

  private static EmbeddedPostgres.Builder temporary(Path directory) {
    return builder(directory, FreePort.next())
        .setCleanDataDirectory(true)
        .setServerConfig("full_page_writes", "off");
  }

  /**
   * A server on this port that keeps its data in the directory, even after a crash of the machine.
   */
  public static EmbeddedPostgresServer durable(Path directory, int port) {
    return start(
        builder(directory, port).setCleanDataDirectory(false).setServerConfig("fsync", "on"));
  }

  /** Its address. */
  public PostgresServer server() {
    return new PostgresServer("127.0.0.1", postgres.getPort(), "postgres", "");
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop PostgreSQL", e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path directory, int port) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setPort(port)
        .setPGStartupWait(PATIENCE)
        .setRegisterShutdownHook(false)
        // the library disables it, which loses committed writes when the server is killed
        .setServerConfig("synchronous_commit", "on")
        // lower() and collation of every language, the same on every machine
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8");
  }

  private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new EmbeddedPostgresServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start PostgreSQL", e);
    }
  }
}
