package org.hito.kit.outbox;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Passes over an outbox in PostgreSQL. */
abstract class OutboxPasses {

  private static final Database DATABASE = Infrastructure.database("kit_outbox");
  private static final Path KIT = Path.of("src/main/resources/db/kit");
  static final int BATCH = 2;
  static final String LARGE = "x".repeat(5_000_000);
  static final Lane ALL = Lane.without(Set.of());

  private final Vertx vertx = Vertx.vertx();
  final Pool pool =
      PgBuilder.pool()
          .connectingTo(
              new PgConnectOptions()
                  .setHost(DATABASE.host())
                  .setPort(DATABASE.port())
                  .setDatabase(DATABASE.name())
                  .setUser(DATABASE.username())
                  .setPassword(DATABASE.password()))
          .using(vertx)
          .build();

  @BeforeAll
  static void tables() throws SQLException, IOException {
    run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    for (String script : List.of("V0.1__kit.sql", "R__outbox_published.sql")) {
      run(Files.readString(KIT.resolve(script)));
    }
  }

  @BeforeEach
  void nothing() throws SQLException {
    run("TRUNCATE fact, outbox");
  }

  @AfterEach
  void close() {
    pool.closeAndAwait();
    vertx.closeAndAwait();
  }

  static void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password());
  }

  static void recorded(long seq, String code) throws SQLException {
    recorded(seq, code, "{}");
  }

  static void recorded(long seq, String code, String event) throws SQLException {
    recorded(seq, "forum", code, event);
  }

  static void recorded(long seq, String aggregate, String code, String event) throws SQLException {
    run(
        """
        INSERT INTO fact (seq, id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic, event)
        OVERRIDING SYSTEM VALUE
        VALUES (%1$d, gen_random_uuid(), '%2$s', '%3$s', %1$d, 'revised', now(), now(), 'jane', 't', '%4$s');
        INSERT INTO outbox (seq, aggregate, code) VALUES (%1$d, '%2$s', '%3$s')
        """
            .formatted(seq, aggregate, code, event));
  }

  /** One whose facts topic has acknowledged it. */
  static void waitingForItsState(long seq, String code) throws SQLException {
    waitingForItsState(seq, code, "{}");
  }

  static void waitingForItsState(long seq, String code, String event) throws SQLException {
    waitingForItsState(seq, "forum", code, event);
  }

  static void waitingForItsState(long seq, String aggregate, String code, String event)
      throws SQLException {
    recorded(seq, aggregate, code, event);
    run("UPDATE outbox SET published_at = now() WHERE seq = " + seq);
  }

  static List<Long> outbox() throws SQLException {
    List<Long> waiting = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT seq FROM outbox ORDER BY seq")) {
      while (rows.next()) {
        waiting.add(rows.getLong(1));
      }
    }
    return waiting;
  }

  OutboxTransaction begin() {
    return new OutboxTransaction(pool);
  }

  List<Long> pass(List<Long> acknowledged, List<Long> published) {
    return pass(BATCH, acknowledged, published);
  }

  List<Long> pass(int batch, List<Long> acknowledged, List<Long> published) {
    return pass(ALL, batch, acknowledged, published);
  }

  List<Long> pass(Lane lane, List<Long> acknowledged, List<Long> published) {
    return pass(lane, BATCH, acknowledged, published);
  }

  /** Reads, and commits the outcome of those facts; returns the sequence numbers read. */
  List<Long> pass(Lane lane, int batch, List<Long> acknowledged, List<Long> published) {
    try (OutboxTransaction transaction = begin()) {
      List<PendingFact> facts = transaction.read(batch, lane);
      transaction.commit(chosen(facts, acknowledged), chosen(facts, published));
      return facts.stream().map(PendingFact::seq).toList();
    }
  }

  private static List<PendingFact> chosen(List<PendingFact> facts, List<Long> seqs) {
    return facts.stream().filter(fact -> seqs.contains(fact.seq())).toList();
  }

  static List<Long> seqs(long... seqs) {
    return Arrays.stream(seqs).boxed().toList();
  }
}
