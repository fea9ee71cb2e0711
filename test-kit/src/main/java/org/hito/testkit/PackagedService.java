package org.hito.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;

/**
 * The packaged service of the module under test as a separate process, with a database and the
 * broker of this JVM. Tests can stop it gracefully or kill it.
 */
public final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final int port = FreePort.next();
  private final int managementPort = FreePort.next();
  private final Path log;
  private final Process process;
  private boolean wasReady;

  private PackagedService(Map<String, String> settings) throws IOException {
    log = Files.createTempFile(Path.of("target"), "service-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(PackagedJvm.command(List.of()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(surroundings());
    builder.environment().putAll(ports());
    builder.environment().putAll(settings);
    process = builder.start();
  }

  private static Map<String, String> surroundings() {
    return Map.of(
        // a busy machine is not the service's fault
        "QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME",
        "60s",
        "KAFKA_BOOTSTRAP_SERVERS",
        Infrastructure.broker().bootstrapServers(),
        // the broker waits this long for a killed member before others get its partitions
        "KAFKA_SESSION_TIMEOUT_MS",
        "10000",
        "HITO_MIGRATE_AT_START",
        "true",
        // there is no load balancer that must notice the stop
        "QUARKUS_SHUTDOWN_DELAY",
        "0s",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        Infrastructure.passportPublicKeyFile().toUri().toString());
  }

  static Map<String, String> addressOf(Database database) {
    return Map.of(
        "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME", database.username(),
        "QUARKUS_DATASOURCE_PASSWORD", database.password());
  }

  private Map<String, String> ports() {
    return Map.of(
        "QUARKUS_HTTP_HOST", "127.0.0.1",
        "QUARKUS_HTTP_PORT", String.valueOf(port),
        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param settings more variables of its environment
   */
  public static PackagedService start(Database database, Map<String, String> settings) {
    return start(withAddress(database, settings));
  }

  /**
   * Starts a service that need not become ready.
   *
   * @param settings more variables of its environment
   */
  public static PackagedService launch(Database database, Map<String, String> settings) {
    try {
      return new PackagedService(withAddress(database, settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> withAddress(Database database, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(addressOf(database));
    all.putAll(settings);
    return all;
  }

  /**
   * Starts a service without a database and waits until it is ready.
   *
   * @param settings more variables of its environment
   */
  public static PackagedService start(Map<String, String> settings) {
    try {
      PackagedService service = new PackagedService(settings);
      service.awaitReady();
      service.wasReady = true;
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady() || !listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new AssertionError("not ready:\n" + String.join("\n", log()));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Its ports open one after the other. */
  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether its readiness check succeeds. */
  public boolean isReady() throws InterruptedException {
    return readiness() == 200;
  }

  /** The status of its readiness check; 0 while nobody listens. */
  public int readiness() throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    try {
      return HTTP.send(
              HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException nobodyListens) {
      return 0;
    }
  }

  /** The port of its API. */
  public int port() {
    return port;
  }

  /** The port of its health checks and metrics. */
  public int managementPort() {
    return managementPort;
  }

  /** Its log so far; the last line may be incomplete. */
  public List<String> log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its warnings, errors and stack traces so far, except reports of a busy machine. */
  public List<String> alarms() {
    return Alarms.in(log());
  }

  /** Sends SIGTERM; true if the process ended in time. */
  public boolean terminate() {
    process.destroy();
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends SIGKILL. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    try {
      if (wasReady && process.isAlive()) {
        PackagedJvm.record(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      kill();
    }
  }
}
