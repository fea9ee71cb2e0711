package org.hito.metrics.definition;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.Test;

/** An indicator that keeps moving can still be edited. */
@QuarkusTest
@MetricsServiceTest
class EditsComponentTest {

  private static final int EDITS = 10;
  private static final int FEW_PAGES = 20;
  private static final int MILLIS_BETWEEN_MOVES = 20;

  private static long version(String code) {
    return Client.get(code).extract().<Integer>path("version");
  }

  private static ValidatableResponse weigh(String code, long version, int weight) {
    return Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body("{\"weight\":%d}".formatted(weight))
        .patch(Client.path(code))
        .then();
  }

  private static void awaitAbove(String code, long version) {
    Awaitility.await(code + " to move")
        .atMost(60, TimeUnit.SECONDS)
        .pollInterval(10, TimeUnit.MILLISECONDS)
        .until(() -> version(code) > version);
  }

  /** Delivers and reopens one commitment, each a fact that moves the indicators counting it. */
  private static Runnable movement(FactWriter facts, String forum) {
    CommitmentStory story = CommitmentStory.recorded(forum + "-1", "mou", forum, "IN_PROGRESS");
    facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
    return () -> {
      String to = story.version() % 2 == 0 ? "IN_PROGRESS" : "DELIVERED";
      facts.send(FactWriter.COMMITMENTS, story.code(), story.moved(to).fact());
    };
  }

  @Test
  void anIndicatorThatMovesFiftyTimesASecondIsEditedEachTime() throws InterruptedException {
    // Given
    Client.count("restless", "{\"forum\":[\"restless\"],\"status\":[\"DELIVERED\"]}");
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    List<Integer> answers = new ArrayList<>();
    long moved = 0;
    try (FactWriter facts = new FactWriter()) {
      ScheduledFuture<?> moves =
          clock.scheduleAtFixedRate(
              movement(facts, "restless"), 0, MILLIS_BETWEEN_MOVES, TimeUnit.MILLISECONDS);
      awaitAbove("restless", 1);

      // When
      for (int edit = 1; edit <= EDITS; edit++) {
        long read = version("restless");
        awaitAbove("restless", read);
        ValidatableResponse answer = weigh("restless", read, edit + 1);
        answers.add(answer.extract().statusCode());
        moved += answer.extract().<Integer>path("version") - read;
      }
      moves.cancel(false);
      clock.shutdown();
      assertTrue(clock.awaitTermination(60, TimeUnit.SECONDS), "it still moves");
    }

    // Then
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertTrue(moved > EDITS, "it has not moved between reading and editing");
    Client.get("restless").body("weight", number(Integer.toString(EDITS + 1)));
  }

  @Test
  void editsAndRevisionsAreFoundInFewPagesHoweverOftenTheIndicatorMovedSince() {
    // Given
    Client.observed("much-moved");
    Tables tables = Tables.ofTheService();
    tables.change(
        """
        INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic, event)
        SELECT gen_random_uuid(), 'indicator', 'much-moved', n, 'progressed', now(), now(), 'jane', 't',
               '{"data":{"change":{}}}'
          FROM generate_series(2, 10001) AS n
        """);
    tables.change("UPDATE indicator SET version = 10001 WHERE code = 'much-moved'");
    tables.change("ANALYZE fact");
    SentStatements sent = SentStatements.since(Infrastructure.database("metrics"));

    // When
    ValidatableResponse edited = weigh("much-moved", 1, 2);
    Client.admin()
        .body(
            """
            {"name":{"en":"Gate"},"condition":{"all":[{"indicator":"much-moved","atLeast":1}]}}
            """)
        .put("/api/v1/gates/much-moved-gate")
        .then()
        .statusCode(201);

    // Then
    edited.statusCode(200).body("version", equalTo(10_002));
    assertEquals(1, sent.count("SELECT CAST(version AS text) FROM fact"));
    assertEquals(1, sent.count("revised.recorded_at"));
    assertTrue(blocks(sent, "SELECT CAST(version AS text) FROM fact") < FEW_PAGES);
    assertTrue(blocks(sent, "revised.recorded_at") < FEW_PAGES);
    tables.change("DELETE FROM fact WHERE code = 'much-moved' AND type = 'progressed'");
  }

  private static long blocks(SentStatements sent, String words) {
    return sent.about(words).stream().mapToLong(SentStatements.Sent::blocks).sum();
  }

  @Test
  void aTagThatNobodyWasGivenIsRefusedEvenWhereNothingChanges() {
    // Given
    Client.observed("never-tagged");
    weigh("never-tagged", version("never-tagged"), 2).statusCode(200);

    // When
    ValidatableResponse refused = weigh("never-tagged", 99, 2);

    // Then
    refused.statusCode(412).body("code", equalTo("precondition-failed"));
    weigh("never-tagged", 1, 2).statusCode(200);
  }

  @Test
  void anEditThatWouldUndoAnotherIsRefusedWhateverMovedBetween() {
    // Given
    Client.observed("contested");
    Client.observe("contested", LocalDate.of(2026, 1, 31), "3");
    long read = version("contested");
    weigh("contested", read, 2).statusCode(200);
    long edited = version("contested");
    Client.observe("contested", LocalDate.of(2026, 2, 28), "4");

    // When
    ValidatableResponse late = weigh("contested", read, 3);

    // Then
    late.statusCode(412).body("code", equalTo("precondition-failed"));
    Client.get("contested").body("weight", number("2"));
    weigh("contested", edited, 3).statusCode(200);
  }
}
