package org.hito.metrics.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.metrics.MetricsServiceTest;
import org.hito.testkit.Database;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.Topics;

/** The packaged service as a process of its own. */
final class ServiceProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int port = freePort();
  private final int managementPort = freePort();
  private final Path log;
  private final Process process;

  private ServiceProcess(Database database, Map<String, String> more) throws IOException {
    log = Files.createTempFile(Path.of("target"), "service-", ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-Xmx256m", "-jar", JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings(database));
    builder.environment().putAll(more);
    process = builder.start();
  }

  private Map<String, String> settings(Database database) {
    String broker = Infrastructure.broker().bootstrapServers();
    return Map.of(
        // a busy machine is not the service's fault
        "QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "60s",
        "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME", database.username(),
        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
        "KAFKA_BOOTSTRAP_SERVERS", broker,
        "QUARKUS_HTTP_HOST", "127.0.0.1",
        "QUARKUS_HTTP_PORT", String.valueOf(port),
        "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort),
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            Infrastructure.passportPublicKeyFile().toUri().toString());
  }

  /** Starts one on the database and waits until it is ready. */
  static ServiceProcess start(Database database) {
    return start(database, Map.of());
  }

  /** The same, with some settings more in its environment. */
  static ServiceProcess start(Database database, Map<String, String> more) {
    Topics.declare(
        Infrastructure.broker().bootstrapServers(), List.of(MetricsServiceTest.TOPICS.split(",")));
    try {
      ServiceProcess service = new ServiceProcess(database, more);
      await().atMost(PATIENCE).ignoreExceptions().until(service::isReady);
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    return given().port(managementPort).get("/q/health/ready").statusCode() == 200;
  }

  int port() {
    return port;
  }

  int managementPort() {
    return managementPort;
  }

  /** What it has logged so far. */
  List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM; true when it ended by itself in time. */
  boolean terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS);
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
