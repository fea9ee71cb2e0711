package org.hito.gateway.keys.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.VertxException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.ServerCertificate;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command takes the same settings of the database as the gateway. */
class EncryptedDatabaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ENCRYPTED =
      "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

  @TempDir private static Path folder;
  private static Map<String, String> settings;
  private static EmbeddedPostgresServer postgres;
  private static Vertx vertx;

  @BeforeAll
  static void start() {
    ServerCertificate certificate = ServerCertificate.in(folder);
    postgres = EmbeddedPostgresServer.encrypted(folder.resolve("postgres"), certificate);
    Database database = postgres.server().database("gateway");
    vertx = Vertx.vertx();
    settings =
        Map.of(
            "quarkus.datasource.reactive.url",
                database.reactiveUrl().replace("127.0.0.1", "localhost"),
            "quarkus.datasource.username", database.username(),
            "quarkus.datasource.password", database.password(),
            "hito.database.ca", certificate.certificate().toString());
  }

  @AfterAll
  static void stop() {
    vertx.closeAndAwait();
    postgres.close();
  }

  private static boolean isEncrypted(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    var config = new SmallRyeConfigBuilder().withDefaultValues(all).build();
    Pool pool = DatabaseAddress.of(config).pool(vertx);
    try {
      return pool.query(ENCRYPTED)
          .execute()
          .await()
          .atMost(PATIENCE)
          .iterator()
          .next()
          .getBoolean(0);
    } finally {
      pool.closeAndAwait();
    }
  }

  @Test
  void theConnectionIsEncryptedWhenTheSettingsSaySo() {
    assertEquals(true, isEncrypted(Map.of("hito.database.tls", "verify-full")));
    assertEquals(false, isEncrypted(Map.of()));
  }

  @Test
  void aDatabaseWhoseCertificateIsForAnotherHostIsNotTrusted() {
    // Given
    String url = settings.get("quarkus.datasource.reactive.url").replace("localhost", "127.0.0.1");

    // When
    var refused =
        assertThrows(
            VertxException.class,
            () ->
                isEncrypted(
                    Map.of(
                        "hito.database.tls",
                        "verify-full",
                        "quarkus.datasource.reactive.url",
                        url)));

    // Then
    assertEquals("SSL handshake failed", refused.getMessage());
  }
}
