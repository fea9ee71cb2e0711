package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.Test;

/** Changes of many commitments of a meeting that somebody's transaction keeps locked. */
@QuarkusTest
@MeetingServiceTest
class HeldMeetingChangesComponentTest {

  private static final String CROWDED = "packed-2022-04";
  private static final String QUIET = "calm-2022-04";

  /** Requests of each kind: more than may wait in transactions at a time. */
  private static final int EACH = 6;

  private static final int AT_ONCE = 5;

  /** The changes that read the meeting. */
  private static final List<Function<String, ValidatableResponse>> KINDS =
      List.of(
          code -> Edits.patch(code, "*", "{\"aliases\":[\"Packed\"]}"),
          code -> Edits.put(CROWDED, code, "*", promise()),
          code ->
              post(
                  code + "/renegotiations",
                  "{'dueOn':'2023','on':'2022-04','reason':'x','agreedWith':['utp'],'meeting':'%s'}"),
          code -> post(code + "/reviews", "{'meeting':'%s','on':'2022-04','outcome':'LATE'}"));

  private static final List<String> CODES =
      IntStream.range(0, EACH * KINDS.size()).mapToObj(n -> "packed-" + n).toList();

  private static ValidatableResponse post(String path, String body) {
    return admin()
        .body(body.formatted(CROWDED).replace('\'', '"'))
        .post("/api/v1/commitments/" + path)
        .then();
  }

  @Test
  void leaveConnectionsToOtherMeetings() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("packed", CROWDED);
    MeetingApi.givenForumAndMeeting("calm", QUIET);
    Imports.send(
            Imports.HEADER
                + CODES.stream()
                    .map(code -> Imports.row(code).replace("import-meeting", CROWDED))
                    .collect(Collectors.joining()))
        .statusCode(200);
    record(CROWDED, promise("packed-moved")).statusCode(201);
    ExecutorService clients = Executors.newFixedThreadPool(CODES.size());
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<ValidatableResponse>> sent;

    // When
    try (HeldMeeting held = new HeldMeeting(CROWDED)) {
      sent =
          IntStream.range(0, CODES.size())
              .mapToObj(
                  n ->
                      CompletableFuture.supplyAsync(
                          () -> KINDS.get(n % KINDS.size()).apply(CODES.get(n)), clients))
              .toList();
      await().atMost(Duration.ofSeconds(30)).until(() -> held.waiting() == AT_ONCE);
      record(QUIET, promise("calm-1")).statusCode(201);
      move(OWNER, "packed-moved", "IN_PROGRESS", "2022-05-01").statusCode(200);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                most.accumulateAndGet(held.waiting(), Math::max);
                return sent.stream().allMatch(CompletableFuture::isDone);
              });
    } finally {
      clients.shutdown();
    }

    // Then
    assertTrue(most.get() <= AT_ONCE, most + " connections");
    sent.forEach(
        answer -> answer.join().statusCode(503).body("code", equalTo("another-change-under-way")));
  }
}
