package org.hito.meeting.across;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hito.kit.json.Json;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The log read forwards, while others write to it. */
@QuarkusTest
@MeetingServiceTest
class ChangesComponentTest {

  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 20;

  private final AtomicInteger reads = new AtomicInteger();

  private final Database database = Infrastructure.database("meeting");

  private static JsonNode page(Map<String, Object> more) {
    return ask("changes", more);
  }

  private static JsonNode newest(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(Map.of("before", Long.MAX_VALUE));
    all.putAll(more);
    return ask("newest", all);
  }

  private static JsonNode ask(String what, Map<String, Object> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "kinds",
                List.of("forum", "meeting", "commitment"),
                "agencies",
                List.of(),
                "after",
                -1,
                "limit",
                50));
    body.putAll(more);
    String answer =
        reader()
            .contentType("application/json")
            .body(Json.write(body))
            .post("/internal/v1/" + what)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Json.read(answer, JsonNode.class);
  }

  private static long settled() {
    return page(Map.of("since", Instant.now().plusSeconds(3600).toString()))
        .get("settled")
        .longValue();
  }

  private Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    connection.setAutoCommit(false);
    return connection;
  }

  // facts that nobody publishes
  private static void append(Connection connection, String code) throws SQLException {
    append(connection, code, "{\"commitment\":{\"title\":{\"en\":\"" + code + "\"}}}");
  }

  private static void append(Connection connection, String code, String data) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, agency, topic, event)
          VALUES (gen_random_uuid(), 'commitment', '%1$s', 1, 'recorded', now(), clock_timestamp(), 'test', 'changes',
                  'none', '{"data":%2$s}')
          """
              .formatted(code, data));
    }
  }

  private static List<String> codes(JsonNode page) {
    return page.get("items").findValuesAsText("code");
  }

  @Test
  void aFactThatIsCommittedLaterIsNotPassedOver() throws SQLException {
    // Given
    long before = settled();
    Map<String, Object> since = Map.of("after", before, "agencies", List.of("changes"));
    JsonNode whileOpen;
    JsonNode afterwards;
    try (Connection slow = connect();
        Connection quick = connect()) {
      append(slow, "changes-slow");
      append(quick, "changes-quick");
      quick.commit();

      // When
      whileOpen = page(since);
      slow.commit();
      afterwards = page(since);
    }

    // Then
    assertEquals(List.of(), codes(whileOpen));
    assertEquals(before, whileOpen.get("reached").longValue());
    assertEquals(List.of("changes-slow", "changes-quick"), codes(afterwards));
  }

  @Test
  void aFactThatIsRolledBackHoldsNothingUp() throws SQLException {
    // Given
    long before = settled();
    try (Connection given = connect();
        Connection quick = connect()) {
      append(given, "changes-undone");
      append(quick, "changes-done");
      quick.commit();
      given.rollback();
    }

    // When
    JsonNode page = page(Map.of("after", before, "agencies", List.of("changes")));

    // Then
    assertEquals(List.of("changes-done"), codes(page));
  }

  @Test
  void aReaderSeesEachFactOfConcurrentWritersOnce()
      throws ExecutionException, InterruptedException {
    // Given
    long place = settled();
    List<String> seen = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> writers =
        IntStream.range(0, WRITERS)
            .<Future<?>>mapToObj(one -> threads.submit(() -> write(one)))
            .toList();

    // When
    boolean busy = true;
    while (busy) {
      busy = !writers.stream().allMatch(Future::isDone);
      JsonNode page;
      do {
        page = page(Map.of("after", place, "agencies", List.of("changes"), "limit", 7));
        reads.incrementAndGet();
        List<String> codes = codes(page);
        seen.addAll(codes);
        place =
            codes.size() == 7
                ? page.get("items").get(6).get("seq").longValue()
                : page.get("reached").longValue();
      } while (codes(page).size() == 7);
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();

    // Then
    assertEquals(seen.size(), new TreeSet<>(seen).size(), "some were seen twice");
    assertEquals(WRITERS * TRANSACTIONS * 2, seen.size(), "some were not seen");
  }

  // a transaction stays open while the reader reads up to three times
  private Void write(int writer) throws SQLException {
    Random random = new Random(writer);
    for (int at = 0; at < TRANSACTIONS; at++) {
      try (Connection connection = connect()) {
        append(connection, "changes-%d-%d-a".formatted(writer, at));
        int enough = reads.get() + random.nextInt(4);
        await().pollInterval(ofMillis(1)).until(() -> reads.get() >= enough);
        append(connection, "changes-%d-%d-b".formatted(writer, at));
        connection.commit();
      }
    }
    return null;
  }

  @Test
  void aChangeSaysWhatHappenedAndWhetherItOnlyBecameKnown() {
    // Given
    MeetingApi.givenForumAndMeeting("news", "news-1");
    Instant since = Instant.now();
    record("news-1", promise("news-promise")).statusCode(201);
    MeetingApi.move(MeetingApi.OWNER, "news-promise", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // When
    JsonNode page = page(Map.of("since", since.toString(), "agencies", List.of(MeetingApi.OWNER)));

    // Then
    JsonNode move = page.get("items").get(1);
    assertEquals(List.of("news-promise", "news-promise"), codes(page));
    assertEquals("started", move.get("type").textValue());
    assertEquals("MoU on chip skills", move.at("/name/en").textValue());
    assertEquals(2, move.get("version").intValue());
    assertTrue(move.get("late").booleanValue());
    assertFalse(move.get("id").textValue().isEmpty());
  }

  @Test
  void theNewestComeFirstAndEachPageGoesFurtherBack() throws SQLException {
    // Given
    try (Connection connection = connect()) {
      for (String code : List.of("newest-1", "newest-2", "newest-3")) {
        append(connection, code);
      }
      connection.commit();
    }
    Map<String, Object> two = Map.of("agencies", List.of("changes"), "limit", 2);

    // When
    JsonNode first = newest(two);
    Map<String, Object> on = new HashMap<>(two);
    on.put("before", first.at("/items/1/seq").longValue());
    JsonNode second = newest(on);

    // Then
    assertEquals(List.of("newest-3", "newest-2"), codes(first));
    assertEquals("newest-1", codes(second).get(0));
    on.put("limit", 1_000);
    assertEquals(0, newest(on).get("reached").longValue(), "there are no more");
  }

  private static Map<String, Object> where(String path, String code) {
    return Map.of("where", Map.of("path", path, "values", Map.of("code", List.of(code, "none"))));
  }

  @Test
  void theStateAfterAChangeSelectsInBothDirections() {
    // Given
    MeetingApi.givenForumAndMeeting("chosen", "chosen-1");
    record("chosen-1", promise("chosen-promise")).statusCode(201);
    MeetingApi.givenForumAndMeeting("others", "others-1");
    Map<String, Object> where =
        where(
            "$ ? (@.state.forum[*] == $code[*] || @.kind == \"forum\" && @.state.code == $code[*])",
            "chosen");

    // Then
    assertEquals(List.of("chosen", "chosen-1", "chosen-promise"), codes(page(where)));
    assertEquals(List.of("chosen-promise", "chosen-1", "chosen"), codes(newest(where)));
  }

  @Test
  void whatAChangeReplacedAndWhatIsInsideSelectsToo() throws SQLException {
    // Given
    try (Connection connection = connect()) {
      append(
          connection,
          "replaced",
          "{\"commitment\":{\"owner\":\"new\"},\"change\":{\"owner\":{\"from\":\"old-owner\"}}}");
      append(
          connection,
          "inside",
          "{\"commitment\":{\"condition\":{\"all\":[{\"indicator\":\"in-a-gate\"}]}}}");
      connection.commit();
    }

    // Then
    String replaced = "$ ? (@.state.owner[*] == $code[*] || @.change.owner.from[*] == $code[*])";
    assertEquals(List.of("replaced"), codes(newest(where(replaced, "old-owner"))));
    assertEquals(List.of("replaced"), codes(newest(where(replaced, "new"))));
    String inside = "$ ? (@.state.condition[*].**.indicator == $code[*])";
    assertEquals(List.of("inside"), codes(newest(where(inside, "in-a-gate"))));
  }

  private static List<Integer> versions(String code, boolean once) {
    List<Integer> versions = new ArrayList<>();
    for (JsonNode item : newest(Map.of("once", once)).get("items")) {
      if (item.get("code").textValue().equals(code)) {
        versions.add(item.get("version").intValue());
      }
    }
    return versions;
  }

  @Test
  void onlyTheNewestFactOfAThingIsShownIfEachThingIsWantedOnce() {
    // Given
    MeetingApi.givenForumAndMeeting("once", "once-1");
    record("once-1", promise("once-promise")).statusCode(201);

    // When
    MeetingApi.move(MeetingApi.OWNER, "once-promise", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // Then
    await().atMost(ofMinutes(1)).until(() -> versions("once-promise", false).size() == 2);
    assertEquals(List.of(2), versions("once-promise", true));
  }
}
