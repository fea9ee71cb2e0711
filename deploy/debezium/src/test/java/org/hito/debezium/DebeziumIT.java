package org.hito.debezium;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedCommand;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.server.Database;
import org.hito.testkit.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debezium, configured as on Kubernetes, sends what the relay sends. */
class DebeziumIT {
  private static final String NAME = "initiative";
  private static final String PASSWORD = "local-only";
  private static final Map<String, String> WITHOUT_RELAY =
      Map.of("HITO_OUTBOX_RELAY_ENABLED", "false");
  private static final String[] AGAIN = {"republish", "organisation"};

  // more than are republished in one transaction
  private static final int THINGS = 220;
  private static final int RECORDED = 1 + 2 * THINGS;
  private static final int CHANGES = Changes.THINGS.size() * Changes.EACH;
  private static final int ALL = CHANGES + RECORDED;
  private static final int ALL_THINGS = Changes.THINGS.size() + 1 + THINGS;

  // the topics that this test's connector sends to instead, so that both can be compared
  private static final String APART = "apart.";
  private static final String FACTS = FactTopics.facts("organisation");
  private static final String STATE = FactTopics.state("organisation");

  private final String broker = Infrastructure.broker().bootstrapServers();

  @Test
  void readersCannotTellAConnectorFromTheRelay(@TempDir Path folder) throws Exception {
    // Given
    Topics.declareAll(broker);
    Topics.declare(broker, List.of(APART + FACTS, APART + STATE));
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.logical(folder.resolve("data"))) {
      Database database = server.server().database(NAME);

      // When
      sendByConnector(server.server(), database, folder);
      sendByRelay(database);
    }

    // Then
    List<Sent> relayed = Sent.in(FACTS);
    Stream<Sent> changes = relayed.stream().filter(one -> Changes.THINGS.contains(one.key()));
    assertEquals(Sent.byThing(Stream.concat(changes, relayed.stream())), Sent.in(APART + FACTS));
    assertEquals(Sent.newest(STATE), Sent.newest(APART + STATE));
    // only the newest republished fact of each aggregate
    assertEquals(CHANGES + ALL_THINGS, Sent.in(APART + STATE).size());
    assertEquals(
        new TreeSet<>(List.of("ce_id", "ce_type", "content-type", "traceparent")),
        relayed.stream()
            .flatMap(one -> one.headers().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Records changes, and republishes their facts and those in the log, all without a relay. */
  @SuppressWarnings("try") // the connector only runs
  private void sendByConnector(PostgresServer server, Database database, Path folder)
      throws Exception {
    try (PackagedService service = PackagedService.start(database, WITHOUT_RELAY)) {
      for (String statement : Component.statements(NAME, PASSWORD)) {
        execute(server, statement);
      }
      try (var unused =
          Connect.start(
              folder, broker, connector(database), Map.of("DATABASE_PASSWORD", PASSWORD))) {
        // a connector runs before it has a slot, and never reads what was recorded before that
        await().atMost(Duration.ofMinutes(1)).until(() -> hasSlot(server));
        Changes.make(service.port());
        Sent.await(APART + STATE, CHANGES);
        try (Connection log = connect(server)) {
          assertEquals(RECORDED, Recorded.largest(log) + Recorded.twoOfEach(log, THINGS));
        }
        republish(database, WITHOUT_RELAY);
        Sent.await(APART + FACTS, CHANGES + ALL);
        Sent.await(APART + STATE, CHANGES + ALL_THINGS);
      }
    }
  }

  @SuppressWarnings("try") // the service only runs
  private static void sendByRelay(Database database) throws Exception {
    republish(database, Map.of());
    try (var unused = PackagedService.start(database, Map.of())) {
      Sent.await(FACTS, ALL);
      // all of them fit one pass, which sends the newest of each thing
      Sent.await(STATE, ALL_THINGS);
    }
  }

  private static void republish(Database database, Map<String, String> settings)
      throws IOException, InterruptedException {
    PackagedCommand.Outcome again = PackagedCommand.run(database, settings, AGAIN);
    assertEquals(ALL + " to be sent again\n", again.out(), again.problems());
  }

  private static Map<String, String> connector(Database database) throws IOException {
    Map<String, String> configuration = new HashMap<>(Component.connector(NAME));
    configuration.putAll(
        Map.of(
            "database.hostname",
            database.host(),
            "database.port",
            Integer.toString(database.port()),
            "database.sslmode",
            "disable",
            "transforms",
            configuration.get("transforms") + ",apart",
            "transforms.apart.type",
            "org.apache.kafka.connect.transforms.RegexRouter",
            "transforms.apart.regex",
            ".*",
            "transforms.apart.replacement",
            APART + "$0"));
    configuration.remove("database.sslrootcert");
    return configuration;
  }

  private static void execute(PostgresServer server, String statement) throws SQLException {
    try (Connection connection = connect(server);
        Statement executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  private static boolean hasSlot(PostgresServer server) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet slots =
            statement.executeQuery("SELECT 1 FROM pg_replication_slots WHERE active")) {
      return slots.next();
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), NAME),
        server.adminUsername(),
        server.adminPassword());
  }
}
