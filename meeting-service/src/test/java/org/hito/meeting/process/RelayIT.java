package org.hito.meeting.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hito.kit.json.Json;
import org.hito.kit.topic.FactTopics;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** Competing and crashing relays, in separate processes. */
class RelayIT {

  private static final int WRITERS = 4;
  private static final int REPORTS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SHAKEN = Duration.ofSeconds(6);
  private static final Map<String, String> SHORT_DELIVERY =
      Map.of("HITO_OUTBOX_RELAY_DELIVERY", "2s");
  private static final String BROKER = Infrastructure.broker().bootstrapServers();
  private static final String FACTS = FactTopics.facts("commitment");
  private static final String STATES = FactTopics.state("commitment");

  /** The members of an event that these tests read. */
  record Event(String id, long aggregateversion) {}

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void report(PackagedService service, String code, String note) {
    MeetingApi.editor(MeetingApi.OWNER)
        .port(service.port())
        .body("{\"note\":\"%s\",\"on\":\"2022-05-01\"}".formatted(note))
        .post("/api/v1/commitments/" + code + "/updates")
        .then()
        .statusCode(200);
  }

  private static List<Event> events(String code, int count) {
    return TopicReader.of("hito.commitment.facts.v1")
        .until(
            records -> records.stream().filter(one -> code.equals(one.key())).count() >= count,
            PATIENCE)
        .stream()
        .filter(one -> code.equals(one.key()))
        .map(TopicRecord::value)
        .map(value -> Json.read(value, Event.class))
        .toList();
  }

  @Test
  void twoRelaysAndFourWritersKeepTheVersionsOfAKeyContiguousAndInOrder() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_rivals");
    try (PackagedService one = MeetingProcess.start(database);
        PackagedService other = MeetingProcess.start(database)) {
      RestAssured.port = one.port();
      MeetingApi.givenForumAndMeeting("rivals", "rivals-meeting");
      List<String> codes = List.of("rival-a", "rival-b");
      codes.forEach(
          code -> MeetingApi.record("rivals-meeting", MeetingApi.promise(code)).statusCode(201));

      // When
      Stream<CompletableFuture<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(
                  writer ->
                      CompletableFuture.runAsync(
                          () -> {
                            PackagedService service = writer % 2 == 0 ? one : other;
                            for (int n = 0; n < REPORTS; n++) {
                              report(service, codes.get(n % 2), writer + " says " + n);
                            }
                          }));
      CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();

      // Then
      int versions =
          2 + WRITERS * REPORTS / 2; // both replicas saw that it is overdue, one recorded it
      List<Long> expected = IntStream.rangeClosed(1, versions).asLongStream().boxed().toList();
      for (String code : codes) {
        assertEquals(
            expected, events(code, versions).stream().map(Event::aggregateversion).toList());
      }
    }
  }

  @Test
  void twoRelaysKeepTheOrderWhileTopicsComeAndGo() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_flapping");
    String code = "flapping";
    int reports = 0;
    try (PackagedService one = MeetingProcess.start(database, SHORT_DELIVERY);
        PackagedService other = MeetingProcess.start(database, SHORT_DELIVERY)) {
      RestAssured.port = one.port();
      MeetingApi.givenForumAndMeeting("flapping", "flapping-meeting");
      String promise = MeetingApi.promise(code).replace("2022-06-30", "2999");
      MeetingApi.record("flapping-meeting", promise).statusCode(201);
      awaitEmptyOutbox(database);

      // When
      for (String topic : List.of(FACTS, STATES)) {
        Topics.delete(BROKER, topic);
        long end = System.nanoTime() + SHAKEN.toNanos();
        while (System.nanoTime() < end) {
          report(reports++ % 2 == 0 ? one : other, code, "says " + reports);
        }
        Topics.declare(BROKER, List.of(topic));
      }

      // Then
      long newest = 1L + reports;
      awaitEmptyOutbox(database);
      assertEquals(
          LongStream.rangeClosed(2, newest).boxed().toList(),
          versions(FACTS, code, newest).stream().distinct().toList());
      List<Long> states = versions(STATES, code, newest);
      assertEquals(newest, states.get(states.size() - 1));
    } finally {
      Topics.declare(BROKER, List.of(FACTS, STATES));
    }
  }

  private static void awaitEmptyOutbox(Database database) throws SQLException {
    try (Connection connection = connect(database)) {
      await().atMost(PATIENCE).until(() -> waiting(connection) == 0);
    }
  }

  private static List<Long> versions(String topic, String code, long newest) {
    return TopicReader.of(topic)
        .until(
            records ->
                records.stream()
                    .filter(one -> code.equals(one.key()))
                    .anyMatch(one -> version(one) == newest),
            PATIENCE)
        .stream()
        .filter(one -> code.equals(one.key()))
        .map(RelayIT::version)
        .toList();
  }

  private static long version(TopicRecord one) {
    return Json.read(one.value(), Event.class).aggregateversion();
  }

  @Test
  void killedBetweenSendingAndDeletingItSendsTheSameFactAgain() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_killed");
    try (Connection relayLock = connect(database);
        Connection rowLock = connect(database)) {
      try (PackagedService service = MeetingProcess.start(database)) {
        RestAssured.port = service.port();
        MeetingApi.givenForumAndMeeting("killed", "killed-meeting");
        await().atMost(PATIENCE).until(() -> waiting(relayLock) == 0);
        execute(relayLock, "SELECT pg_advisory_lock(4811702358)");
        String promise = MeetingApi.promise("killed").replace("2022-06-30", "2999");
        MeetingApi.record("killed-meeting", promise).statusCode(201);
        rowLock.setAutoCommit(false);
        execute(rowLock, "SELECT seq FROM outbox FOR UPDATE");
        execute(relayLock, "SELECT pg_advisory_unlock(4811702358)");
        events("killed", 1);

        // When
        service.kill();
      }
      execute(
          relayLock,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND query LIKE 'DELETE FROM outbox%'");
      await().atMost(PATIENCE).until(() -> deleting(relayLock) == 0);
      rowLock.rollback();
      assertEquals(1, waiting(relayLock));

      // Then
      try (PackagedService again = MeetingProcess.start(database)) {
        List<Event> sent = events("killed", 2);
        assertEquals(2, sent.size());
        assertEquals(sent.get(0), sent.get(1));
        await().atMost(PATIENCE).until(() -> waiting(relayLock) == 0);
        assertTrue(again.terminate(), "did not stop when asked to");
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int waiting(Connection connection) throws SQLException {
    return count(connection, "outbox");
  }

  private static int deleting(Connection connection) throws SQLException {
    return count(
        connection,
        "pg_stat_activity WHERE datname = current_database() AND query LIKE 'DELETE FROM outbox%'");
  }

  private static int count(Connection connection, String rows) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + rows)) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
