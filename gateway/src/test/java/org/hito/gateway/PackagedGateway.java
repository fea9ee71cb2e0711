package org.hito.gateway;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.server.Database;

/** The packaged gateway, in front of {@link StubUpstreams}. */
public final class PackagedGateway implements AutoCloseable {

  private final StubUpstreams upstreams = new StubUpstreams();
  private final PackagedService process;

  private PackagedGateway(Database database, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_PROFILE", "local");
    upstreams.start().forEach((name, value) -> environment.put(variable(name), value));
    environment.putAll(settings);
    process = PackagedService.start(database, environment);
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param settings more variables of its environment
   */
  public static PackagedGateway start(Map<String, String> settings) {
    return start(Infrastructure.database("gateway"), settings);
  }

  /** The same with a database of the test's own. */
  public static PackagedGateway start(Database database, Map<String, String> settings) {
    return new PackagedGateway(database, settings);
  }

  /** Waits until it has found its database, which it looks for in parallel with its start. */
  public PackagedGateway onceItsDatabaseAnswers() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> metric("hito_database_available").equals("1.0"));
    return this;
  }

  public Door door() {
    return new Door(URI.create("http://127.0.0.1:" + process.port()));
  }

  public Door management() {
    return new Door(URI.create("http://127.0.0.1:" + process.managementPort()));
  }

  public String host() {
    return "127.0.0.1";
  }

  /** A figure of the gateway's metrics, such as {@code 3.0}; {@code none} when it is not there. */
  public String metric(String name) {
    return figure(line -> line.startsWith(name + " "));
  }

  /** The same for one service. */
  public String metric(String name, String service) {
    return figure(line -> line.startsWith(name + "{") && line.contains(service));
  }

  private String figure(Predicate<String> isIt) {
    return management()
        .get("/q/metrics")
        .body()
        .lines()
        .filter(isIt)
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("none");
  }

  public StubUpstreams upstreams() {
    return upstreams;
  }

  public PackagedService process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
    upstreams.stop();
  }

  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
