package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.Test;

/**
 * A meeting that somebody's transaction keeps locked. A request that needs it is refused before the
 * gateway gives up, since silence would count as a service that is away.
 */
@QuarkusTest
@MeetingServiceTest
class HeldMeetingComponentTest {

  private static final String HELD = "kept-2022-04";
  private static final String OTHER = "free-2022-04";
  private static final Duration GATEWAY = Duration.ofSeconds(10);

  private static final String CROWDED = "thronged-2022-04";
  private static final String QUIET = "quiet-2022-04";

  /** More than there are connections. */
  private static final int CROWD = 40;

  /** In milliseconds: less than a request waits for a lock or for its turn. */
  private static final long SOON = 1_500;

  /** Requests of each kind. */
  private static final int MANY = 6;

  @Inject MeterRegistry metrics;

  @Test
  void itsChangesAreRefusedInTimeAndOthersGoOn() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("kept", HELD);
    MeetingApi.givenForumAndMeeting("free", OTHER);
    ExecutorService clients = Executors.newFixedThreadPool(4 * MANY);
    List<CompletableFuture<ValidatableResponse>> answers;
    int numbered;

    // When
    try (HeldMeeting held = new HeldMeeting(HELD)) {
      List<CompletableFuture<ValidatableResponse>> sent =
          IntStream.range(0, MANY)
              .boxed()
              .flatMap(
                  n ->
                      List.<IntFunction<ValidatableResponse>>of(
                              one -> record(HELD, promise()),
                              one -> record(HELD, promise("kept-" + one)),
                              HeldMeetingComponentTest::keyed,
                              one -> declareMeeting(HELD, meeting("kept", "CLOSED")))
                          .stream()
                          .map(kind -> CompletableFuture.supplyAsync(() -> kind.apply(n), clients)))
              .toList();
      await().until(() -> held.waiting() > 0);
      numbered = 0;
      Instant deadline = Instant.now().plus(GATEWAY);
      while (Instant.now().isBefore(deadline)
          && !sent.stream().allMatch(CompletableFuture::isDone)) {
        record(OTHER, promise()).statusCode(201).time(lessThan(GATEWAY.toMillis()));
        numbered++;
      }
      answers = sent;
    } finally {
      clients.shutdown();
    }
    List<ValidatableResponse> refused = answers.stream().map(CompletableFuture::join).toList();

    // Then
    assertEquals(4 * MANY, refused.size());
    assertTrue(numbered > 0, "requests of the other meeting");
    refused.forEach(
        answer ->
            answer
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("another-change-under-way"))
                .time(lessThan(GATEWAY.toMillis())));
    record(HELD, promise()).statusCode(201).body("code", equalTo(HELD + "-1"));
    keyed(0).statusCode(201);
  }

  @Test
  void manyChangesOfOneLeaveConnectionsToThoseOfOthers() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("thronged", CROWDED);
    MeetingApi.givenForumAndMeeting("quiet", QUIET);
    ExecutorService clients = Executors.newFixedThreadPool(CROWD);
    SimultaneousRequests crowd = new SimultaneousRequests(CROWDED, metrics);
    List<CompletableFuture<ValidatableResponse>> sent;

    // When
    try (HeldMeeting held = new HeldMeeting(CROWDED)) {
      sent =
          IntStream.range(0, CROWD)
              .mapToObj(
                  n ->
                      CompletableFuture.supplyAsync(
                          () -> declareMeeting(CROWDED, meeting("thronged", "CLOSED")), clients))
              .toList();
      await().until(() -> held.waiting() > 0 && crowd.active() >= CROWD);
      declareMeeting(QUIET, meeting("quiet", "HELD")).statusCode(200).time(lessThan(SOON));
      record(QUIET, promise()).statusCode(201).time(lessThan(SOON));
      sent.forEach(CompletableFuture::join);
    } finally {
      clients.shutdown();
    }

    // Then
    sent.forEach(
        answer ->
            answer
                .join()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("another-change-under-way"))
                .time(lessThan(GATEWAY.toMillis())));
    declareMeeting(CROWDED, meeting("thronged", "HELD")).statusCode(200).time(lessThan(SOON));
  }

  private static ValidatableResponse keyed(int n) {
    return editor(OWNER)
        .header("Idempotency-Key", "kept-" + n)
        .body(promise())
        .post("/api/v1/meetings/" + HELD + "/commitments")
        .then();
  }
}
