package org.hito.meeting.across;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.across.ChangeLog.append;
import static org.hito.meeting.across.ChangeLog.codes;
import static org.hito.meeting.across.ChangeLog.connect;
import static org.hito.meeting.across.ChangeLog.page;
import static org.hito.meeting.across.ChangeLog.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.Test;

/** The log read forwards, while others write to it. */
@QuarkusTest
@MeetingServiceTest
class ChangesComponentTest {

  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 20;

  private final AtomicInteger reads = new AtomicInteger();

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
      settled();
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
    settled();

    // When
    JsonNode page = page(Map.of("after", before, "agencies", List.of("changes")));

    // Then
    assertEquals(List.of("changes-done"), codes(page));
  }

  @Test
  void aReaderSeesEachFactOfConcurrentWritersOnce()
      throws ExecutionException, InterruptedException, SQLException {
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
      if (writers.stream().allMatch(Future::isDone)) {
        settled();
        busy = false;
      }
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
        await().atMost(ofMinutes(1)).pollInterval(ofMillis(1)).until(() -> reads.get() >= enough);
        append(connection, "changes-%d-%d-b".formatted(writer, at));
        connection.commit();
      }
    }
    return null;
  }

  @Test
  void aChangeSaysWhatHappenedAndWhetherItOnlyBecameKnown() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("news", "news-1");
    Instant since = Instant.now();
    record("news-1", promise("news-promise")).statusCode(201);
    MeetingApi.move(MeetingApi.OWNER, "news-promise", "IN_PROGRESS", "2022-05-01").statusCode(200);
    settled();

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
}
