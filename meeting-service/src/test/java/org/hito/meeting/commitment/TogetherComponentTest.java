package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
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

  private static boolean prepared;

  @Inject MeterRegistry metrics;

  private final ExecutorService clients = Executors.newFixedThreadPool(2 * MANY);

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("together", MEETING);
      prepared = true;
    }
  }

  @AfterEach
  void stop() {
    clients.shutdown();
  }

  @Test
  void theyShareATransaction() throws SQLException {
    // When
    List<String> codes =
        together(each(n -> record(MEETING, promise()))).stream()
            .map(recorded -> recorded.statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertTrue(transactions(codes) <= 3, "transactions " + transactions(codes));
  }

  @Test
  void aRefusalConcernsNoOther() throws SQLException {
    // When
    List<ValidatableResponse> answers =
        together(
            each(
                n ->
                    record(
                        MEETING,
                        n % 2 == 0 ? promise() : promise().replace("us-state", "nobody-knows"))));

    // Then
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      answers.get(n).statusCode(n % 2 == 0 ? 201 : 422);
      if (n % 2 == 0) {
        codes.add(answers.get(n).extract().path("code"));
      }
    }
    assertTrue(transactions(codes) <= 3, "transactions " + transactions(codes));
  }

  @Test
  void aTakenCodeConcernsNoOther() throws SQLException {
    // Given
    record(MEETING, promise("taken-together")).statusCode(201);

    // When
    List<ValidatableResponse> answers =
        together(
            each(n -> record(MEETING, promise(n == 1 ? "taken-together" : "free-together-" + n))));

    // Then
    for (int n = 0; n < MANY; n++) {
      answers.get(n).statusCode(n == 1 ? 409 : 201);
    }
  }

  @Test
  void ofTwoWithOneCodeOneIsRecorded() throws SQLException {
    // When
    List<ValidatableResponse> answers =
        together(each(n -> record(MEETING, promise("twice-" + n / 2))));

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
    together(
            each(
                n ->
                    editor(n % 2 == 0 ? OWNER : OTHER)
                        .header("traceparent", trace(n))
                        .body(promise("acted-" + n))
                        .post("/api/v1/meetings/" + MEETING + "/commitments")
                        .then()))
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

  @Test
  void eachWithAKeyIsAnsweredInItsLanguageAndRepeatedAsItWas() throws SQLException {
    // When
    List<ValidatableResponse> first = together(each(n -> keyed(n)));

    // Then
    for (int n = 0; n < MANY; n++) {
      String language = language(n);
      String code =
          first
              .get(n)
              .statusCode(201)
              .header("Content-Language", equalTo(language))
              .extract()
              .path("code");
      keyed(n)
          .statusCode(201)
          .header("Idempotency-Replayed", equalTo("true"))
          .header("Content-Language", equalTo(language))
          .body("code", equalTo(code));
    }
  }

  @Test
  void theSameKeysRecordOnce() throws SQLException {
    // When
    List<String> codes =
        together(each(n -> keyed(100 + n / 2))).stream()
            .map(answer -> answer.statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertEquals(MANY / 2, Set.copyOf(codes).size(), codes.toString());
    for (int n = 0; n < MANY; n += 2) {
      assertEquals(codes.get(n), codes.get(n + 1));
    }
  }

  private static ValidatableResponse keyed(int n) {
    RequestSpecification request = editor(OWNER).header("Accept-Language", language(n));
    return request
        .header("Idempotency-Key", "together-" + n)
        .body(promise())
        .post("/api/v1/meetings/" + MEETING + "/commitments")
        .then();
  }

  private static String language(int n) {
    return n % 2 == 0 ? "en" : "es";
  }

  private static String trace(int n) {
    return "00-4bf92f3577b34da6a3ce929d0e0e473" + n + "-00f067aa0ba902b7-01";
  }

  /** A request for each number. */
  private interface Request {
    ValidatableResponse send(int n);
  }

  private static List<Supplier<ValidatableResponse>> each(Request request) {
    return IntStream.range(0, MANY)
        .<Supplier<ValidatableResponse>>mapToObj(n -> () -> request.send(n))
        .toList();
  }

  /** The answers to requests that all arrive before the first is done. */
  private List<ValidatableResponse> together(List<Supplier<ValidatableResponse>> requests)
      throws SQLException {
    List<CompletableFuture<ValidatableResponse>> sent = new ArrayList<>();
    try (HeldMeeting held = new HeldMeeting(MEETING)) {
      for (Supplier<ValidatableResponse> request : requests) {
        sent.add(CompletableFuture.supplyAsync(request, clients));
      }
      await().until(() -> held.waiting() > 0 && active() >= MANY);
    }
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private double active() {
    return metrics.get("http.server.active.requests").gauges().stream()
        .mapToDouble(gauge -> gauge.value())
        .sum();
  }

  private static int transactions(List<String> codes) throws SQLException {
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement counting =
            connection.prepareStatement(
                "SELECT count(DISTINCT xmin::text) FROM commitment WHERE code = ANY(?)")) {
      counting.setArray(1, connection.createArrayOf("text", codes.toArray()));
      try (ResultSet counted = counting.executeQuery()) {
        counted.next();
        return counted.getInt(1);
      }
    }
  }
}
