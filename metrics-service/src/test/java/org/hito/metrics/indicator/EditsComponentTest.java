package org.hito.metrics.indicator;

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
import org.junit.jupiter.api.Test;

/** What moves all the time can be edited all the same. */
@QuarkusTest
@MetricsServiceTest
class EditsComponentTest {

  private static final int EDITS = 10;
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
  void anIndicatorThatMovesFiftyTimesASecondIsEditedEachTime() {
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
    }

    // Then
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertTrue(moved > EDITS, "it has not moved between reading and editing");
    Client.get("restless").body("weight", number(Integer.toString(EDITS + 1)));
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
