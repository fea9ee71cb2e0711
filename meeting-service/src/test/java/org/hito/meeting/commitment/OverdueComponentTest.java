package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.meeting.commitment.app.OverdueSweep;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passed due date is recorded once, by any number of replicas. */
@QuarkusTest
@MeetingServiceTest
class OverdueComponentTest {

  private static boolean prepared;

  @Inject OverdueSweep sweep;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("late-forum", "late-meeting");
      prepared = true;
    }
  }

  private void sweep() {
    try {
      VertxContextSupport.subscribeAndAwait(() -> sweep.run());
    } catch (Throwable failed) {
      throw new CompletionException(failed);
    }
  }

  @Test
  void replicasThatSweepAtTheSameTimeStateItOnce() {
    // Given
    record("late-meeting", promise("late-once")).statusCode(201);

    // When
    Stream.generate(() -> CompletableFuture.runAsync(this::sweep))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);

    // Then
    reader()
        .get("/api/v1/commitments/late-once/history")
        .then()
        .body("items.type", contains("overdue", "recorded"))
        .body("items[0].at", equalTo("2022-07-01T00:00:00Z"))
        .body("items[0].actor", equalTo("meeting-service"))
        .body("items[0].agency", nullValue())
        .body("items[0].change.dueOn", equalTo("2022-06-30"));
    var facts = MeetingApi.facts("commitment", "late-once", 2);
    assertEquals("org.hito.commitment.overdue.v1", facts.get(1).headers().get("ce_type"));
    GoldenSamples.in(Path.of("contracts")).assertValidFact(facts.get(1).value());
  }

  @Test
  void aLaterDueDateMayBeMissedToo() {
    // Given
    record("late-meeting", promise("late-again")).statusCode(201);
    sweep();
    MeetingApi.renegotiate("late-again", "2023", "2022-07").statusCode(200);

    // When
    sweep();
    sweep();

    // Then
    reader()
        .get("/api/v1/commitments/late-again/history")
        .then()
        .body("items.type", contains("overdue", "renegotiated", "overdue", "recorded"));
  }

  @Test
  void onlyOpenCommitmentsWithAPassedDueDateAreOverdue() {
    // Given
    record("late-meeting", promise("late-ahead").replace("2022-06-30", "2999-01")).statusCode(201);
    record("late-meeting", promise("late-never").replace("\"dueOn\":\"2022-06-30\",", ""))
        .statusCode(201);
    record("late-meeting", promise("late-dropped")).statusCode(201);
    MeetingApi.move(OWNER, "late-dropped", "DROPPED", "2022-05-01").statusCode(200);

    // When
    sweep();

    // Then
    List.of("late-ahead", "late-never")
        .forEach(
            code -> reader().get("/api/v1/commitments/" + code).then().body("version", equalTo(1)));
    reader().get("/api/v1/commitments/late-dropped").then().body("version", equalTo(2));
  }
}
