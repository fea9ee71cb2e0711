package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.commitment.SimultaneousRequests.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commitments with an Idempotency-Key that arrive in one meeting at the same time. The last step of
 * their transaction stores the answers.
 */
@QuarkusTest
@MeetingServiceTest
class TogetherKeysComponentTest {

  private static final String MEETING = "together-keys-2022-04";
  private static final String CROSSED = "crossed-keys-2022-04";
  private static final int MANY = 8;
  private static final int FEW = 5;

  @Inject MeterRegistry metrics;

  private SimultaneousRequests together;

  @BeforeEach
  void meetingHeld() {
    together = SimultaneousRequests.into("together-keys", MEETING, metrics);
  }

  @Test
  void eachWithAKeyIsAnsweredInItsLanguageAndRepeatedAsItWas() throws SQLException {
    // When
    List<ValidatableResponse> first = together.send(MANY, n -> keyed(n));

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
        together.send(MANY, n -> keyed(100 + n / 2)).stream()
            .map(answer -> answer.statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertEquals(MANY / 2, Set.copyOf(codes).size(), codes.toString());
    for (int n = 0; n < MANY; n += 2) {
      assertEquals(codes.get(n), codes.get(n + 1));
    }
  }

  @Test
  void theSameKeysInOppositeOrderInTwoMeetingsAreEachUsedOnce() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("crossed-keys", CROSSED);
    List<CompletableFuture<ValidatableResponse>> sent = new ArrayList<>();
    ExecutorService clients = Executors.newCachedThreadPool();

    // When
    try (HeldMeeting here = new HeldMeeting(MEETING);
        HeldMeeting there = new HeldMeeting(CROSSED)) {
      sent.add(CompletableFuture.supplyAsync(() -> keyed(MEETING, "here"), clients));
      sent.add(CompletableFuture.supplyAsync(() -> keyed(CROSSED, "there"), clients));
      await().until(() -> here.waiting() == 1 && there.waiting() == 1);
      for (int n = 0; n < FEW; n++) {
        String one = "crossed-" + n;
        String other = "crossed-" + (FEW - 1 - n);
        sent.add(CompletableFuture.supplyAsync(() -> keyed(MEETING, one), clients));
        sent.add(CompletableFuture.supplyAsync(() -> keyed(CROSSED, other), clients));
        await().pollInterval(Duration.ofMillis(5)).until(() -> together.active() >= sent.size());
      }
    } finally {
      clients.shutdown();
    }

    // Then
    List<ValidatableResponse> answers = sent.stream().map(CompletableFuture::join).toList();
    List<Integer> statuses =
        answers.stream().map(answer -> answer.extract().statusCode()).sorted().toList();
    List<Integer> expected = new ArrayList<>(Collections.nCopies(2 + FEW, 201));
    expected.addAll(Collections.nCopies(FEW, 422));
    assertEquals(expected, statuses);
    List<String> codes =
        answers.stream()
            .filter(answer -> answer.extract().statusCode() == 201)
            .map(answer -> answer.extract().<String>path("code"))
            .toList();
    assertEquals(Collections.nCopies(2 + FEW, 1), facts(codes));
    answers.stream()
        .filter(answer -> answer.extract().statusCode() == 422)
        .forEach(answer -> answer.body("code", equalTo("idempotency-key-reused")));
  }

  private static ValidatableResponse keyed(String meeting, String key) {
    return editor(OWNER)
        .header("Idempotency-Key", key)
        .body(promise())
        .post("/api/v1/meetings/" + meeting + "/commitments")
        .then();
  }

  @Test
  void aLastStepThatFailsConcernsNoOther() throws SQLException {
    // Given
    String refused = "together-refused";
    change("ALTER TABLE idempotency_key ADD CONSTRAINT refused CHECK (key <> '" + refused + "')");

    // When
    List<ValidatableResponse> answers;
    try {
      answers =
          together.send(
              MANY,
              n ->
                  editor(OWNER)
                      .header("Idempotency-Key", n == 3 ? refused : "together-last-" + n)
                      .body(promise("together-last-" + n))
                      .post("/api/v1/meetings/" + MEETING + "/commitments")
                      .then());
    } finally {
      change("ALTER TABLE idempotency_key DROP CONSTRAINT refused");
    }

    // Then
    List<String> codes = IntStream.range(0, MANY).mapToObj(n -> "together-last-" + n).toList();
    for (int n = 0; n < MANY; n++) {
      answers.get(n).statusCode(n == 3 ? 500 : 201);
    }
    reader().get("/api/v1/commitments/together-last-3").then().statusCode(404);
    assertEquals(Collections.nCopies(MANY - 1, 1), facts(codes));
  }

  private static void change(String sql) throws SQLException {
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
}
