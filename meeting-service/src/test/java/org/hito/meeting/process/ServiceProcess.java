package org.hito.meeting.process;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
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
import org.hito.meeting.MeetingServiceTest;
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

  private ServiceProcess(Database database) throws IOException {
    log = Files.createTempFile(Path.of("target"), "service-", ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-Xmx256m", "-jar", JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings(database));
    process = builder.start();
  }

  private Map<String, String> settings(Database database) {
    String broker = Infrastructure.broker().bootstrapServers();
    String group = "." + database.name();
    return Map.ofEntries(
        entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
        entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
        entry("QUARKUS_DATASOURCE_USERNAME", database.username()),
        entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
        entry("KAFKA_BOOTSTRAP_SERVERS", broker),
        entry("MP_MESSAGING_INCOMING_ORGANISATIONS_GROUP_ID", "meeting.organisation" + group),
        entry("MP_MESSAGING_INCOMING_INITIATIVES_GROUP_ID", "meeting.initiative" + group),
        entry("MP_MESSAGING_INCOMING_INDICATORS_GROUP_ID", "meeting.indicator" + group),
        entry("HITO_OVERDUE_EVERY", "1s"),
        entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
        entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)),
        entry(
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            Infrastructure.passportPublicKeyFile().toUri().toString()));
  }

  /** Starts one on the database and waits until it is ready. */
  static ServiceProcess start(Database database) {
    Topics.declare(
        Infrastructure.broker().bootstrapServers(), List.of(MeetingServiceTest.TOPICS.split(",")));
    try {
      ServiceProcess service = new ServiceProcess(database);
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
