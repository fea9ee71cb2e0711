package org.hito.metrics.following;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.Test;

/** Many facts at once in all partitions, all moving one indicator. */
@QuarkusTest
@MetricsServiceTest
class ConcurrencyComponentTest {

  private static final int COMMITMENTS = 150;
  private static final List<String> STATUSES =
      List.of("IN_PROGRESS", "BLOCKED", "DELIVERED", "VERIFIED", "DELIVERED", "AGREED");

  @Test
  void aBusyIndicatorAndDefinitionsChangedMeanwhileEqualARecomputation() {
    // Given
    count("hot", "");
    count("hot-mou", ",\"kind\":[\"mou\"]");
    Client.define(
            "hot-sum",
            "{\"name\":{\"en\":\"Sum\"},\"measure\":{\"type\":\"CONTRIBUTED\"},"
                + "\"baseline\":{\"value\":0.5,\"on\":\"2020\"}}")
        .statusCode(201);
    Random random = new Random(7);
    List<String[]> stream = facts(random);

    // When
    try (FactWriter writer = new FactWriter()) {
      for (int i = 0; i < stream.size(); i++) {
        writer.send(FactWriter.COMMITMENTS, stream.get(i)[0], stream.get(i)[1]);
        if (i % 200 == 100) {
          count("hot-" + i, ",\"kind\":[\"" + (i % 400 == 100 ? "mou" : "study") + "\"]");
        }
      }
    }
    awaitApplied();

    // Then
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
    assertEquals(
        Tables.ofTheService()
            .select(
                "SELECT CAST(count(*) AS text) FROM subject WHERE forum = 'hot'"
                    + " AND status IN ('DELIVERED', 'VERIFIED')"),
        Tables.ofTheService()
            .select(
                "SELECT CAST(state AS json) -> 'standing' -> 'tally' ->> 'counted'"
                    + " FROM indicator WHERE code = 'hot'"));
    assertVersionsAreContiguous("hot");
  }

  private static void count(String code, String more) {
    Client.count(code, "{\"forum\":[\"hot\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]" + more + "}");
  }

  /** The facts of all commitments, shuffled, with those of each commitment in order. */
  private static List<String[]> facts(Random random) {
    List<CommitmentStory> stories = new ArrayList<>();
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < COMMITMENTS; i++) {
      stories.add(
          CommitmentStory.recorded("hot-" + i, i % 2 == 0 ? "mou" : "study", "hot", "IN_PROGRESS")
              .contributing("hot-sum", (i % 7) + ".25"));
      turns.addAll(Collections.nCopies(6, i));
    }
    Collections.shuffle(turns, random);
    List<String[]> facts = new ArrayList<>();
    for (int turn : turns) {
      CommitmentStory story = stories.get(turn);
      facts.add(new String[] {story.code(), story.fact()});
      story.moved(STATUSES.get(random.nextInt(STATUSES.size())));
    }
    return facts;
  }

  private static void awaitApplied() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Tables.ofTheService()
                    .select(
                        "SELECT CAST(count(*) AS text) FROM subject"
                            + " WHERE forum = 'hot' AND version = 6")
                    .contains(Integer.toString(COMMITMENTS)));
  }

  private static void assertVersionsAreContiguous(String code) {
    long versions =
        Long.parseLong(
            Tables.ofTheService()
                .select("SELECT CAST(version AS text) FROM indicator WHERE code = '" + code + "'")
                .get(0));
    List<String> published =
        TopicReader.of("hito.indicator.facts.v1")
            .until(
                records ->
                    records.stream().filter(record -> code.equals(record.key())).count()
                        >= versions)
            .stream()
            .filter(record -> code.equals(record.key()))
            .map(record -> record.value().replaceAll(".*\"aggregateversion\":(\\d+).*", "$1"))
            .toList();
    List<String> expected = new ArrayList<>();
    for (long version = 1; version <= versions; version++) {
      expected.add(Long.toString(version));
    }
    assertEquals(expected, published);
  }
}
