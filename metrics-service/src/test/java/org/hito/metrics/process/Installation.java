package org.hito.metrics.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.embedded.SecuredListeners;
import org.hito.testkit.embedded.ServerCertificate;
import org.hito.testkit.server.Database;

/** The environment of a service in which everything is encrypted and traced. */
final class Installation implements AutoCloseable {

  private final ServerCertificate certificate;
  private final SecuredListeners listeners;
  private final EmbeddedBroker broker;
  private final EmbeddedPostgresServer postgres;
  private final Database database;
  private final HttpServer collector;
  private final List<String> spans = new CopyOnWriteArrayList<>();

  Installation(Path folder) throws IOException {
    certificate = ServerCertificate.in(folder);
    listeners = new SecuredListeners(certificate, FreePort.next(), FreePort.next());
    Path log = Files.createDirectory(folder.resolve("kafka"));
    broker = new EmbeddedBroker(log, FreePort.next(), FreePort.next(), listeners);
    broker.start();
    Topics.declareAll(broker.bootstrapServers());
    postgres = EmbeddedPostgresServer.encrypted(folder.resolve("postgres"), certificate);
    database = postgres.server().database("installed");
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          byte[] batch = exchange.getRequestBody().readAllBytes();
          spans.add(new String(batch, StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
  }

  /** The environment of a service. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    listeners
        .withPassword()
        .forEach(
            (name, value) ->
                settings.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    Database named =
        new Database("localhost", database.port(), database.name(), database.username(), "");
    settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", named.reactiveUrl());
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", named.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    settings.put("HITO_DATABASE_TLS", "verify-full");
    settings.put("HITO_DATABASE_CA", certificate.certificate().toString());
    settings.put("QUARKUS_OTEL_SDK_DISABLED", "false");
    settings.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    settings.put(
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://127.0.0.1:" + collector.getAddress().getPort());
    settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
    return settings;
  }

  /** Where tests read and write without a password. */
  String broker() {
    return broker.bootstrapServers();
  }

  Database database() {
    return database;
  }

  /** Whether the collector was sent a span with this name, in this trace. */
  boolean wasTold(String name, byte[] trace) {
    String id = new String(trace, StandardCharsets.ISO_8859_1);
    return spans.stream().anyMatch(batch -> batch.contains(name) && batch.contains(id));
  }

  @Override
  public void close() {
    collector.stop(0);
    broker.stop();
    postgres.close();
  }
}
