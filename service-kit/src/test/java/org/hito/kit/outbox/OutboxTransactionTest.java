package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pass reads and removes while others are under way, or topics are unavailable. */
class OutboxTransactionTest {

  private static final Database DATABASE = Infrastructure.database("kit_outbox");
  private static final Path KIT = Path.of("src/main/resources/db/kit");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BATCH = 2;
  private static final String LARGE = "x".repeat(5_000_000);
  private static final Lane ALL = Lane.without(Set.of());
  private static final String FACTS = FactTopics.facts("forum");
  private static final String STATES = FactTopics.state("forum");

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool =
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

  private static void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password());
  }

  private static void recorded(long seq, String code) throws SQLException {
    recorded(seq, code, "{}");
  }

  private static void recorded(long seq, String code, String event) throws SQLException {
    recorded(seq, "forum", code, event);
  }

  private static void recorded(long seq, String aggregate, String code, String event)
      throws SQLException {
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
  private static void waitingForItsState(long seq, String code) throws SQLException {
    waitingForItsState(seq, code, "{}");
  }

  private static void waitingForItsState(long seq, String code, String event) throws SQLException {
    waitingForItsState(seq, "forum", code, event);
  }

  private static void waitingForItsState(long seq, String aggregate, String code, String event)
      throws SQLException {
    recorded(seq, aggregate, code, event);
    run("UPDATE outbox SET published_at = now() WHERE seq = " + seq);
  }

  private static List<Long> outbox() throws SQLException {
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

  private OutboxTransaction begin() {
    return new OutboxTransaction(pool.getConnection().await().atMost(PATIENCE));
  }

  private List<Long> pass(List<Long> acknowledged, List<Long> published) {
    return pass(BATCH, acknowledged, published);
  }

  private List<Long> pass(int batch, List<Long> acknowledged, List<Long> published) {
    return pass(ALL, batch, acknowledged, published);
  }

  private List<Long> pass(Lane lane, List<Long> acknowledged, List<Long> published) {
    return pass(lane, BATCH, acknowledged, published);
  }

  /** Reads, and commits the outcome of those facts; returns the sequence numbers read. */
  private List<Long> pass(Lane lane, int batch, List<Long> acknowledged, List<Long> published) {
    try (OutboxTransaction transaction = begin()) {
      List<PendingFact> facts = transaction.read(batch, lane);
      transaction.commit(chosen(facts, acknowledged), chosen(facts, published));
      return facts.stream().map(PendingFact::seq).toList();
    }
  }

  private static List<PendingFact> chosen(List<PendingFact> facts, List<Long> seqs) {
    return facts.stream().filter(fact -> seqs.contains(fact.seq())).toList();
  }

  private static List<Long> seqs(long... seqs) {
    return Arrays.stream(seqs).boxed().toList();
  }

  @Test
  void statesThatWaitDoNotHoldUpFactsBehindThem() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");
    recorded(4, "d");
    recorded(5, "e");
    recorded(6, "f");

    // When
    List<Long> read = pass(seqs(), seqs());

    // Then
    assertEquals(seqs(1, 2, 4, 5), read);
  }

  @Test
  void statesThatFailedAgainWaitBehindTheOthers() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");

    // When
    pass(seqs(), seqs(1, 2));

    // Then
    assertEquals(seqs(1, 3), pass(seqs(), seqs(3)));
  }

  @Test
  void aStateThatWasNotReadIsNotSentAfterThatOfANewerFact() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    waitingForItsState(2, "b");
    waitingForItsState(3, "c");
    waitingForItsState(4, "d");
    recorded(5, "c");
    recorded(6, "d");

    // When
    List<Long> read = pass(seqs(5), seqs(1, 2, 6));

    // Then
    assertEquals(seqs(1, 2, 5, 6), read);
    assertEquals(seqs(1, 2, 6), outbox());
  }

  @Test
  void aParkedFactHoldsBackItsThingOnlyWhateverWaits() throws SQLException {
    // Given
    waitingForItsState(1, "a");
    recorded(2, "a");
    recorded(3, "a");
    recorded(4, "b");
    run("UPDATE outbox SET parked_at = now() WHERE seq = 2");

    // When
    List<Long> read = pass(seqs(1), seqs());

    // Then
    assertEquals(seqs(1, 4), read);
  }

  @Test
  void largeFactsAreReadInSeveralPasses() throws SQLException {
    // Given
    recorded(1, "a", LARGE);
    recorded(2, "b", LARGE);
    recorded(3, "c");

    // When
    List<Long> read = pass(10, seqs(1), seqs());

    // Then
    assertEquals(seqs(1), read);
    assertEquals(seqs(2, 3), pass(10, seqs(), seqs()));
  }

  @Test
  void aFactLargerThanAPassIsReadAlone() throws SQLException {
    // Given
    recorded(1, "a", LARGE + LARGE);
    recorded(2, "b");

    // When
    List<Long> read = pass(10, seqs(), seqs());

    // Then
    assertEquals(seqs(1), read);
  }

  @Test
  void largeStatesThatWaitTakeTurnsAndDoNotHoldUpFactsBehindThem() throws SQLException {
    // Given
    waitingForItsState(1, "a", LARGE);
    waitingForItsState(2, "b", LARGE);
    recorded(3, "c");

    // When
    List<Long> read = pass(10, seqs(), seqs(1));

    // Then
    assertEquals(seqs(1, 3), read);
    assertEquals(seqs(2, 3), pass(10, seqs(), seqs()));
  }

  @Test
  void aLargeStateThatWasNotReadIsNotSentAfterThatOfANewerFact() throws SQLException {
    // Given
    waitingForItsState(1, "a", LARGE);
    waitingForItsState(2, "b", LARGE);
    recorded(3, "b");

    // When
    pass(10, seqs(3), seqs(1));

    // Then
    assertEquals(seqs(1), outbox());
  }

  @Test
  void factsOfATopicThatIsLeftOutDoNotHoldUpOthers() throws SQLException {
    // Given
    recorded(1, "a");
    recorded(2, "b");
    waitingForItsState(3, "c");
    recorded(4, "meeting", "d", "{}");

    // When
    List<Long> read = pass(Lane.without(Set.of(FACTS)), seqs(), seqs());

    // Then
    assertEquals(seqs(3, 4), read);
    assertEquals(seqs(1, 2), pass(Lane.of(FACTS), seqs(), seqs()));
    assertEquals(seqs(3), pass(Lane.of(STATES), seqs(), seqs()));
    assertEquals(seqs(4), pass(Lane.without(Set.of(FACTS, STATES)), seqs(), seqs()));
  }

  @Test
  void twoPassesNeverSendToTheSameTopic() throws SQLException {
    // Given
    recorded(1, "a");
    recorded(2, "meeting", "b", "{}");
    Lane others = Lane.without(Set.of(STATES));
    try (OutboxTransaction retry = begin()) {
      assertEquals(1, retry.read(BATCH, Lane.of(FACTS)).size());

      // When
      try (OutboxTransaction relay = begin();
          OutboxTransaction second = begin();
          OutboxTransaction ofTheSameTopic = begin()) {
        List<PendingFact> read = relay.read(BATCH, others);

        // Then
        assertEquals(seqs(2), read.stream().map(PendingFact::seq).toList());
        assertFalse(relay.topics().contains(FACTS));
        assertEquals(others.topics().size() - 1, relay.topics().size());
        assertEquals(List.of(), second.read(BATCH, ALL));
        assertFalse(second.isInLane());
        assertEquals(List.of(), ofTheSameTopic.read(BATCH, Lane.of(FACTS)));
        assertFalse(ofTheSameTopic.isInLane());
      }
    }
  }

  @Test
  void aPassWithAllTopicsIsAlone() throws SQLException {
    // Given
    recorded(1, "a");
    try (OutboxTransaction relay = begin()) {
      relay.read(BATCH, ALL);

      // When
      try (OutboxTransaction retry = begin();
          OutboxTransaction other = begin()) {
        List<PendingFact> ofRetry = retry.read(BATCH, Lane.of(FACTS));
        List<PendingFact> ofOther = other.read(BATCH, Lane.without(Set.of(STATES)));

        // Then
        assertEquals(List.of(), ofRetry);
        assertFalse(retry.isInLane());
        assertEquals(List.of(), ofOther);
        assertFalse(other.isInLane());
      }
    }
  }

  @Test
  void aReplicaOfTheVersionBeforeSendsNothingDuringAPass() throws SQLException {
    // Given
    try (OutboxTransaction retry = begin();
        Connection before = connect();
        Statement statement = before.createStatement()) {
      retry.read(BATCH, Lane.of(FACTS));

      // When
      ResultSet locked =
          statement.executeQuery(
              "SELECT pg_try_advisory_xact_lock(" + OutboxTransaction.LOCK + ")");

      // Then
      locked.next();
      assertFalse(locked.getBoolean(1));
    }
  }

  @Test
  void whatAnotherPassMayBeSendingIsNotSuperseded() throws SQLException {
    // Given
    waitingForItsState(1, "meeting", "a", "{}");
    waitingForItsState(2, "meeting", "b", "{}");
    waitingForItsState(3, "c");
    recorded(4, "c");
    recorded(5, "c");

    // When
    List<Long> read = pass(Lane.without(Set.of(STATES)), seqs(4), seqs(5));

    // Then
    assertEquals(seqs(1, 2, 4, 5), read);
    assertEquals(seqs(1, 2, 3, 5), outbox());
    assertEquals(seqs(3, 5), pass(Lane.of(STATES), seqs(3, 5), seqs()));
    assertEquals(seqs(1, 2), outbox());
  }
}
