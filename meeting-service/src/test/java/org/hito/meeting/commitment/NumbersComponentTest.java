package org.hito.meeting.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of commitments that are recorded without a code. */
@QuarkusTest
@MeetingServiceTest
class NumbersComponentTest {

  private static final String MEETING = "numbered-2022-04";
  private static final String REFUSED = promise().replace("us-state", "no-such-organisation");

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("numbered", MEETING);
      prepared = true;
    }
  }

  @Test
  void aRefusedRequestUsesNoNumber() {
    // Given
    int number = recordedNumber();
    record(MEETING, REFUSED).statusCode(422);

    // When
    int next = recordedNumber();

    // Then
    assertEquals(number + 1, next);
  }

  @Test
  void aRepeatedRequestUsesNoNumber() {
    // Given
    int number = number(keyed("numbered"));
    number(keyed("numbered"));

    // When
    int next = recordedNumber();

    // Then
    assertEquals(number + 1, next);
  }

  @Test
  void aNumberThatBecameACodeMeanwhileIsPassedOver() {
    // Given
    int number = recordedNumber();
    record(MEETING, REFUSED).statusCode(422);
    record(MEETING, promise(MEETING + "-" + (number + 1))).statusCode(201);

    // When
    int next = recordedNumber();

    // Then
    assertEquals(number + 2, next);
  }

  @ParameterizedTest
  @CsvSource({"80, 0", "79, 0", "78, 9"})
  void aMeetingWithALongCodeHasAsManyNumbersAsFit(int length, int numbers) {
    // Given
    String meeting = "long-" + "x".repeat(length - 5);
    MeetingApi.givenForumAndMeeting("long", meeting);
    for (int number = 1; number <= numbers; number++) {
      record(meeting, promise()).statusCode(201).body("code", equalTo(meeting + "-" + number));
    }

    // When
    ValidatableResponse refused = record(meeting, promise());

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/code"))
        .body("errors.code", contains("code-needed"))
        .body("errors[0].message", containsString(meeting + "-" + (numbers + 1)));
    record(meeting, promise()).statusCode(422).body("errors.code", contains("code-needed"));
    reader()
        .get("/api/v1/commitments?meeting=" + meeting)
        .then()
        .body("items.size()", equalTo(numbers));
    record(meeting, promise("long-" + length)).statusCode(201);
  }

  @Test
  void numbersGrowBeyondFourDigits() throws SQLException {
    // Given
    String meeting = "numerous-2022-04";
    MeetingApi.givenForumAndMeeting("numerous", meeting);
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement used =
            connection.prepareStatement("INSERT INTO commitment_number VALUES (?, 9998)")) {
      used.setString(1, meeting);
      used.executeUpdate();
    }

    // When
    List<String> codes =
        IntStream.range(0, 3)
            .mapToObj(n -> record(meeting, promise()).extract().<String>path("code"))
            .toList();

    // Then
    assertEquals(List.of(meeting + "-9999", meeting + "-10000", meeting + "-10001"), codes);
  }

  @Test
  void thoseWhoRecordAtTheSameTimeGetDifferentNumbers() {
    // Given
    int number = recordedNumber();

    // When
    List<CompletableFuture<Integer>> recorded =
        IntStream.range(0, 20)
            .mapToObj(one -> CompletableFuture.supplyAsync(NumbersComponentTest::recordedNumber))
            .toList();

    // Then
    assertEquals(
        IntStream.rangeClosed(number + 1, number + 20).boxed().toList(),
        recorded.stream().map(CompletableFuture::join).sorted().toList());
  }

  @Test
  void nobodyWaitsForTheCommitOfAnother() throws SQLException {
    // Given
    int number = recordedNumber();
    Database database = Infrastructure.database("meeting");
    try (Connection holder =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
      holder.setAutoCommit(false);
      useKey(holder, "held");
      CompletableFuture<Integer> held = CompletableFuture.supplyAsync(() -> number(keyed("held")));
      await().until(() -> HeldMeeting.waiting(holder) == 1);

      // When
      int next = recordedNumber();

      // Then
      assertEquals(number + 2, next);
      holder.rollback();
      assertEquals(number + 1, held.join());
    }
  }

  @Test
  void twoWithTheSameKeyAtTheSameTimeUseOneNumber() throws SQLException {
    // Given
    int number = recordedNumber();
    Database database = Infrastructure.database("meeting");
    List<CompletableFuture<Integer>> pair;
    try (HeldMeeting held = new HeldMeeting(MEETING)) {
      SentStatements sent = SentStatements.since(database);
      pair =
          IntStream.range(0, 2)
              .mapToObj(one -> CompletableFuture.supplyAsync(() -> number(keyed("paired"))))
              .toList();
      await().until(() -> sent.count("FROM idempotency_key WHERE") == 2);
      await().until(() -> held.waiting() == 1);
    }
    Set<Integer> used =
        pair.stream().map(CompletableFuture::join).collect(Collectors.toCollection(TreeSet::new));

    // When
    used.add(recordedNumber());

    // Then
    assertEquals(Set.of(number + 1, number + 2), used);
  }

  private static void useKey(Connection holder, String key) throws SQLException {
    try (PreparedStatement used =
        holder.prepareStatement(
            "INSERT INTO idempotency_key (subject, key, request_hash, status, body, created_at)"
                + " VALUES (?, ?, '', 201, '', now())")) {
      used.setString(1, OWNER);
      used.setString(2, key);
      used.executeUpdate();
    }
  }

  private static int recordedNumber() {
    return number(record(MEETING, promise()));
  }

  private static int number(ValidatableResponse recorded) {
    String code = recorded.statusCode(201).extract().path("code");
    return Integer.parseInt(code.substring(MEETING.length() + 1));
  }

  private static ValidatableResponse keyed(String key) {
    return editor(OWNER)
        .header("Idempotency-Key", key)
        .body(promise())
        .post("/api/v1/meetings/" + MEETING + "/commitments")
        .then();
  }
}
