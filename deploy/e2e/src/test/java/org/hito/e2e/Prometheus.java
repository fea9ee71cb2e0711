package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hito.local.Service;
import org.hito.testkit.embedded.FreePort;

/**
 * A Prometheus that scrapes the platform under test and evaluates the shipped rules, with shorter
 * durations; started once for all tests of this JVM. Without the program, tests are skipped with a
 * message; in CI they fail.
 */
final class Prometheus {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FOLDER = Path.of("target", "prometheus").toAbsolutePath();

  private static Prometheus running;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final Path others;
  private final List<String> targets = new ArrayList<>();

  private Prometheus(int port, Path others) {
    this.address = URI.create("http://127.0.0.1:" + port);
    this.others = others;
  }

  static synchronized Prometheus get() throws IOException {
    if (running == null) {
      requireProgram("prometheus");
      running = start();
    }
    return running;
  }

  /** Skips the test if this program is missing; in CI that is a failure. */
  static void requireProgram(String name) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!there) {
      String skipped = "MONITORING NOT CHECKED, since there is no " + name + " on the path";
      assertTrue(System.getenv("CI") == null, skipped);
      System.err.println(skipped);
      abort(skipped);
    }
  }

  private static Prometheus start() throws IOException {
    int port = FreePort.next();
    // of its own, since tests of another JVM have one, too
    Path folder = FOLDER.resolve(Integer.toString(port));
    Files.createDirectories(folder);
    Path others = Files.writeString(folder.resolve("others.json"), "[]");
    Files.writeString(folder.resolve("rules.yaml"), AlertRules.shortened());
    Path settings = Files.writeString(folder.resolve("prometheus.yaml"), settings(others));
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-of-prometheus"));
    Prometheus prometheus = new Prometheus(port, others);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> prometheus.value("sum(up)") == Service.values().length);
    return prometheus;
  }

  private static String settings(Path others) {
    StringBuilder jobs = new StringBuilder();
    int port = RunningPlatform.get().settings().ports().management();
    for (Service service : Service.values()) {
      jobs.append(
          """
            - job_name: %s
              metrics_path: /q/metrics
              static_configs: [{targets: ["127.0.0.1:%d"]}]
          """
              .formatted(service.module(), port++));
    }
    return """
        global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s}
        rule_files: [rules.yaml]
        scrape_configs:
          - job_name: others
            honor_labels: true
            file_sd_configs: [{files: ["%s"], refresh_interval: 1s}]
        """
            .formatted(others)
        + jobs;
  }

  /**
   * Scrapes one more process.
   *
   * @param job the label of its series, unless they have one
   * @return ends it
   */
  synchronized Closeable alsoScrape(String job, int port, String path) throws IOException {
    String target =
        """
        {"targets":["127.0.0.1:%d"],"labels":{"job":"%s","__metrics_path__":"%s"}}"""
            .formatted(port, job, path);
    targets.add(target);
    writeTargets();
    return () -> leaveOut(target);
  }

  private synchronized void leaveOut(String target) throws IOException {
    targets.remove(target);
    writeTargets();
  }

  // Prometheus may read it at any moment
  private void writeTargets() throws IOException {
    Path written = Files.writeString(Path.of(others + ".new"), targets.toString());
    Files.move(written, others, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The answer to an expression, which must be one. */
  JsonNode query(String expression) throws IOException, InterruptedException {
    return read("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .get("result");
  }

  /** The value of an expression with one result, or 0 without any. */
  double value(String expression) throws IOException, InterruptedException {
    return query(expression).at("/0/value/1").asDouble();
  }

  /** Whether an alert with these labels, among others, is raised. */
  boolean isRaised(String alert, Map<String, String> labels)
      throws IOException, InterruptedException {
    for (JsonNode active : read("/api/v1/alerts").get("alerts")) {
      JsonNode found = active.get("labels");
      if (active.get("state").textValue().equals("firing")
          && found.get("alertname").textValue().equals(alert)
          && labels.entrySet().stream()
              .allMatch(one -> one.getValue().equals(found.path(one.getKey()).textValue()))) {
        return true;
      }
    }
    return false;
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    if (!answer.path("status").asText().equals("success")) {
      throw new IllegalStateException(path + ": " + answer);
    }
    return answer.get("data");
  }
}
