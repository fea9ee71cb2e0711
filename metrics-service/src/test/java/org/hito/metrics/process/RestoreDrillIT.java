package org.hito.metrics.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.Tables;
import org.hito.testkit.PackagedCommand;
import org.hito.testkit.PackagedService;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.server.Database;
import org.hito.testkit.server.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The command that proves a backup. It gets a copy that PostgreSQL makes itself, since the embedded
 * one has no {@code pg_dump}.
 */
class RestoreDrillIT {

  private static final Path RULES = Path.of("..", "deploy", "monitoring", "rules", "hito.yaml");
  private static final Pattern NAME = Pattern.compile("hito_restore_drill_\\w+");

  private final Queue<String> pushed = new ConcurrentLinkedQueue<>();
  private EmbeddedPostgresServer server;
  private HttpServer gateway;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedPostgresServer.temporary();
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/metrics/job/restore-drill",
        exchange -> {
          pushed.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
    server.close();
  }

  @Test
  void aRestoredDatabaseIsTriedApartFromTheRunningOne() throws Exception {
    // Given
    Database live = server.server().database("drill_live");
    try (FactWriter facts = new FactWriter()) {
      try (PackagedService service = MetricsProcess.start(live)) {
        RestAssured.port = service.port();
        Client.count("drilled", "{\"forum\":[\"drilled\"]}");
        facts.write(CommitmentStory.recorded("drilled-1", "mou", "drilled", "AGREED"));
        Client.awaitValue("drilled", "1");
        assertTrue(service.terminate(), "did not stop when asked to");
      }
      Database restored = copy(live, "drill_restored");
      List<String> before = Tables.of(live).everything();
      facts.write(CommitmentStory.recorded("drilled-2", "mou", "drilled", "AGREED"));

      // When
      PackagedCommand.Outcome good = drill(restored);

      // Then
      assertEquals(0, good.code(), good.toString());
      assertEquals(List.of(good.out()), List.copyOf(pushed));
      Map<String, Double> figures = figures(good.out());
      assertEquals(0, figures.get("hito_restore_drill_differences"), good.out());
      assertEquals(1, figures.get("hito_restore_drill_corrected_indicators"), good.out());
      assertTrue(figures.get("hito_restore_drill_rto_seconds") > 1, good.out());
      assertEquals(List.of(), alertedBut(figures), "named by alerts, not exposed");
      assertEquals(before, Tables.of(live).everything());
      assertEquals(List.of("2"), counted(restored));

      // Given
      Tables.of(restored)
          .change("UPDATE indicator SET state = replace(state, '\"counted\":2', '\"counted\":7')");

      // When
      PackagedCommand.Outcome bad = drill(restored);

      // Then
      assertEquals(1, bad.code(), bad.toString());
      assertTrue(bad.problems().contains("not good: differences=1"), bad.toString());
      assertFalse(bad.out().contains("success_timestamp"), bad.out());
    }
  }

  private PackagedCommand.Outcome drill(Database restored)
      throws IOException, InterruptedException {
    return PackagedCommand.runWithBroker(
        restored,
        "restore-drill",
        "--push",
        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
  }

  private Database copy(Database live, String name) throws SQLException {
    PostgresServer postgres = server.server();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/postgres".formatted(postgres.host(), postgres.port()),
                postgres.adminUsername(),
                postgres.adminPassword());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, live.name(), live.username()));
    }
    return new Database(live.host(), live.port(), name, live.username(), live.password());
  }

  private static List<String> counted(Database database) {
    return Tables.of(database)
        .select("SELECT substring(state FROM '\"counted\":([0-9]+)') FROM indicator");
  }

  private static Map<String, Double> figures(String out) {
    return out.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
  }

  private static List<String> alertedBut(Map<String, Double> figures) throws IOException {
    return NAME.matcher(Files.readString(RULES))
        .results()
        .map(MatchResult::group)
        .distinct()
        .filter(name -> !figures.containsKey(name))
        .toList();
  }
}
