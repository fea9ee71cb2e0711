package org.hito.meeting.owasp;

import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * OWASP API6:2023, unrestricted access to sensitive flows: the same promise fifty times at once.
 */
@QuarkusTest
@MeetingServiceTest
class Api6FlowsComponentTest {

  private static final int TIMES = 50;

  @BeforeEach
  void meeting() {
    if (reader().get("/api/v1/meetings/flows").statusCode() == 404) {
      MeetingApi.givenForumAndMeeting("flows", "flows");
    }
  }

  @Test
  void theSameKeyRecordsOnce() {
    // When
    List<Response> answers = atOnce(promise(), "flows-key");
    // Then
    assertEquals(Set.of(201), distinct(answers, Response::statusCode));
    assertEquals(1, distinct(answers, answer -> answer.header("Location")).size());
    assertEquals(
        TIMES - 1, count(answers, answer -> answer.header("Idempotency-Replayed") != null));
  }

  @Test
  void theSameCodeRecordsOnce() {
    // When
    List<Response> answers = atOnce(promise("flows-code"), null);
    // Then
    assertEquals(Set.of(201, 409), distinct(answers, Response::statusCode));
    assertEquals(1, count(answers, answer -> answer.statusCode() == 201));
  }

  private static List<Response> atOnce(String body, String key) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(() -> record(body, key)))
        .limit(TIMES)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static Response record(String body, String key) {
    var request = editor(OWNER).body(body);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .post("/api/v1/meetings/flows/commitments");
  }

  private static <T> Set<T> distinct(List<Response> answers, Function<Response, T> part) {
    return answers.stream().map(part).collect(Collectors.toSet());
  }

  private static long count(List<Response> answers, Predicate<Response> which) {
    return answers.stream().filter(which).count();
  }
}
