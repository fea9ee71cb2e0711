package org.hito.debezium;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.hito.testkit.embedded.FreePort;

/** A process of Kafka Connect with one connector. */
final class Connect implements AutoCloseable {
  private static final String CONVERTER = "org.apache.kafka.connect.storage.StringConverter";
  private static final Path LOG = Path.of("..", "deploy", "debezium", "target", "connect.log");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final URI status;

  private Connect(Process process, URI status) {
    this.process = process;
    this.status = status;
  }

  /** Starts one and waits until the connector runs. */
  static Connect start(
      Path folder, String broker, Map<String, String> connector, Map<String, String> environment)
      throws IOException {
    int port = FreePort.next();
    Map<String, String> worker = new HashMap<>(Component.worker());
    worker.putAll(
        Map.of(
            "bootstrap.servers",
            broker,
            "listeners",
            "http://127.0.0.1:" + port,
            "offset.storage.file.filename",
            folder.resolve("offsets").toString(),
            "plugin.discovery",
            "service_load",
            "key.converter",
            CONVERTER,
            "value.converter",
            CONVERTER));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.connect.cli.ConnectStandalone",
                write(worker, folder.resolve("worker.properties")),
                write(connector, folder.resolve("connector.properties")))
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile());
    builder.environment().putAll(environment);
    URI status =
        URI.create(
            "http://127.0.0.1:%d/connectors/%s/status".formatted(port, connector.get("name")));
    Connect connect = new Connect(builder.start(), status);
    Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> connect.assertRunning());
    return connect;
  }

  private void assertRunning() throws IOException, InterruptedException {
    if (!status().contains("\"tasks\":[{\"id\":0,\"state\":\"RUNNING\"")) {
      List<String> lines = Files.readAllLines(LOG);
      throw new AssertionError(
          status()
              + "\n"
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
  }

  private String status() throws InterruptedException {
    try {
      return HTTP.send(HttpRequest.newBuilder(status).build(), BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return notYet.toString();
    }
  }

  private static String write(Map<String, String> settings, Path file) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
