package org.hito.metrics.subject;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The cost of a fact does not grow with what came before it, measured in pages rather than time.
 *
 * <p>Classes run in the order of their names, and this one leaves long topics and large tables
 * behind: its package sorts after that of the rebuild, which reads them all.
 */
@QuarkusTest
@MetricsServiceTest
class SpeedComponentTest {
  private static final int COMMITMENTS = 40;
  private static final int ROUNDS = 4;
  private static final double TOLERANCE = 1.2;
  private static final List<String> ON_THE_WAY =
      List.of("INSERT INTO subject AS s", "FOR UPDATE", "UPDATE indicator i", "INSERT INTO fact");

  private final Tables tables = Tables.ofTheService();
  private int published;

  @AfterEach
  void forget() {
    tables.change("DELETE FROM subject WHERE code LIKE 'filler-%'");
    tables.change("DELETE FROM input WHERE code LIKE 'filler-%'");
    tables.change("DELETE FROM fact WHERE code LIKE 'filler-%'");
  }

  @Test
  void aFactTouchesAsManyPagesBehindAHundredThousandOthersAsBehindAThousand() {
    // Given
    Client.count("speed", "{\"forum\":[\"speed\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    fill(1, 1_000);
    double few = pagesPerFact("speed", "few");

    // When
    fill(1_001, 100_000);
    double many = pagesPerFact("speed", "many");

    // Then
    String seen = "pages a fact: %.1f, %.1f".formatted(few, many);
    assertTrue(many <= few * TOLERANCE, seen);
  }

  @Test
  void anIndicatorThatMovesAllTheTimeDoesNotSlowTheOthers() {
    // Given
    Client.count("calm", "{\"forum\":[\"calm\"],\"status\":[\"DELIVERED\"]}");
    Client.count("busy", "{\"forum\":[\"busy\"],\"status\":[\"DELIVERED\"]}");
    fill(1, 10_000);
    fillLog(10_000);
    double before = pagesPerFact("calm", "before");

    // When
    try (FactWriter facts = new FactWriter()) {
      CommitmentStory story = CommitmentStory.recorded("busy-1", "mou", "busy", "IN_PROGRESS");
      facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
      for (int i = 0; i < 1_000; i++) {
        facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("DELIVERED").fact());
        facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("IN_PROGRESS").fact());
      }
      facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("DELIVERED").fact());
    }
    tables.awaitFollowed("busy-1", 2_002);
    double after = pagesPerFact("calm", "after");

    // Then
    String seen = "pages a fact: %.1f, %.1f".formatted(before, after);
    assertTrue(after <= before * TOLERANCE, seen);
  }

  /**
   * The least of some rounds of the same facts, each of commitments that were not there before: a
   * round can only touch more than it must, where rows that died are not cleared away yet. When
   * that is done by itself is a matter of time, so it is done here.
   */
  private double pagesPerFact(String forum, String name) {
    return IntStream.range(0, ROUNDS)
        .mapToDouble(round -> pagesOfARound(forum, name + "-" + round))
        .min()
        .orElseThrow();
  }

  private double pagesOfARound(String forum, String name) {
    tables.change("VACUUM indicator");
    SentStatements sent = SentStatements.since(Infrastructure.database("metrics"));
    publish(forum, name);
    long pages =
        ON_THE_WAY.stream()
            .flatMap(words -> sent.about(words).stream())
            .distinct()
            .mapToLong(SentStatements.Sent::blocks)
            .sum();
    return (double) pages / (COMMITMENTS * 2);
  }

  private void publish(String forum, String name) {
    try (FactWriter facts = new FactWriter()) {
      IntStream.range(0, COMMITMENTS)
          .mapToObj(
              i ->
                  CommitmentStory.recorded(
                      "%s-%s-%d".formatted(forum, name, i), "mou", forum, "IN_PROGRESS"))
          .forEach(
              story -> {
                facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
                facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("DELIVERED").fact());
              });
    }
    published += COMMITMENTS;
    Client.awaitValue(forum, Integer.toString(published));
  }

  private void fill(int from, int to) {
    tables.change(
        """
        INSERT INTO subject (kind, code, version, status, type, meeting, forum, owner, initiatives,
                             strategies, contributions, trail)
        SELECT 'COMMITMENT', 'filler-' || i, 3, 'DELIVERED', 'mou', 'speed-2026', 'speed',
               'economia-mx', '[]', '[]', '[]',
               '{"first":{"version":1,"on":"2026-01-01","eventId":"e"},"left":{}}'
          FROM generate_series(%1$d, %2$d) AS i;
        INSERT INTO input (indicator, kind, code, amount, counted_on, last_day, event_id)
        SELECT 'speed', 'COMMITMENT', 'filler-' || i, 1, '2026-01-01', date '2026-01-01' + i %% 300, 'e'
          FROM generate_series(%1$d, %2$d) AS i;
        """
            .formatted(from, to));
    tables.change("VACUUM ANALYZE subject");
    tables.change("VACUUM ANALYZE input");
  }

  // so that the growth of an empty index is not measured
  private void fillLog(int facts) {
    tables.change(
        """
        INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic,
                          event)
        SELECT gen_random_uuid(), 'indicator', 'filler-' || i %% 100, i, 'progressed', now(), now(),
               'test', 'none', '{}'
          FROM generate_series(1, %d) AS i
        """
            .formatted(facts));
    tables.change("VACUUM ANALYZE fact");
  }
}
