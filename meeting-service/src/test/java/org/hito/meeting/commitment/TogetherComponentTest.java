package org.hito.meeting.commitment;

import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.commitment.SimultaneousRequests.facts;
import static org.hito.meeting.commitment.SimultaneousRequests.sharing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commitments that arrive in one meeting at the same time share a transaction, and nothing else.
 */
@QuarkusTest
@MeetingServiceTest
class TogetherComponentTest {

  private static final String MEETING = "together-2022-04";
  private static final int MANY = 8;

  /** The most commitments of a transaction. */
  private static final int MOST = 20;

  @Inject MeterRegistry metrics;

  private SimultaneousRequests together;

  @BeforeEach
  void meetingHeld() {
    together = SimultaneousRequests.into("together", MEETING, metrics);
  }

  @Test
  void theyShareATransaction() throws SQLException {
    // When
    List<String> codes =
        together.send(MANY, n -> record(MEETING, promise())).stream()
            .map(recorded -> recorded.statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertTrue(sharing(codes).size() <= 3, "sharing " + sharing(codes));
  }

  @Test
  void ofMoreThanAFewEachHasItsNumberAndItsFactAndNoTransactionGrowsTooLarge() throws SQLException {
    // When
    List<String> codes =
        together.send(2 * MOST + 5, n -> record(MEETING, promise())).stream()
            .map(recorded -> recorded.statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertEquals(codes.size(), Set.copyOf(codes).size(), codes.toString());
    assertEquals(Collections.nCopies(codes.size(), 1), facts(codes));
    assertEquals(MOST, Collections.max(sharing(codes)), "sharing " + sharing(codes));
  }

  @Test
  void aRefusalConcernsNoOther() throws SQLException {
    // When
    List<ValidatableResponse> answers =
        together.send(
            MANY,
            n ->
                record(
                    MEETING,
                    n % 2 == 0 ? promise() : promise().replace("us-state", "nobody-knows")));

    // Then
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      answers.get(n).statusCode(n % 2 == 0 ? 201 : 422);
      if (n % 2 == 0) {
        codes.add(answers.get(n).extract().path("code"));
      }
    }
    assertTrue(sharing(codes).size() <= 3, "sharing " + sharing(codes));
  }

  @Test
  void aTakenCodeConcernsNoOther() throws SQLException {
    // Given
    record(MEETING, promise("taken-together")).statusCode(201);

    // When
    List<ValidatableResponse> answers =
        together.send(
            MANY, n -> record(MEETING, promise(n == 1 ? "taken-together" : "free-together-" + n)));

    // Then
    for (int n = 0; n < MANY; n++) {
      answers.get(n).statusCode(n == 1 ? 409 : 201);
    }
  }

  @Test
  void ofTwoWithOneCodeOneIsRecorded() throws SQLException {
    // When
    List<ValidatableResponse> answers =
        together.send(MANY, n -> record(MEETING, promise("twice-" + n / 2)));

    // Then
    List<Integer> statuses =
        answers.stream().map(answer -> answer.extract().statusCode()).sorted().toList();
    assertEquals(
        Stream.concat(
                Stream.generate(() -> 201).limit(MANY / 2),
                Stream.generate(() -> 409).limit(MANY / 2))
            .toList(),
        statuses);
  }

  @Test
  void eachHasItsOwnActorAndTrace() throws SQLException {
    // When
    together
        .send(
            MANY,
            n ->
                editor(n % 2 == 0 ? OWNER : OTHER)
                    .header("traceparent", trace(n))
                    .body(promise("acted-" + n))
                    .post("/api/v1/meetings/" + MEETING + "/commitments")
                    .then())
        .forEach(answer -> answer.statusCode(201));

    // Then
    for (int n = 0; n < MANY; n++) {
      TopicRecord fact = MeetingApi.facts("commitment", "acted-" + n, 1).get(0);
      assertTrue(
          fact.value().contains("\"agency\":\"" + (n % 2 == 0 ? OWNER : OTHER) + "\""),
          fact.value());
      assertTrue(fact.value().contains(trace(n).substring(0, 35)), fact.value());
    }
  }

  private static String trace(int n) {
    return "00-4bf92f3577b34da6a3ce929d0e0e473" + n + "-00f067aa0ba902b7-01";
  }
}
