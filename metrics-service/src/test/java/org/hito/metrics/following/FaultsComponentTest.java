package org.hito.metrics.following;

import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.metrics.following.app.FollowedFact;
import org.hito.metrics.following.app.SubjectFollower;
import org.hito.metrics.following.messaging.SubjectFacts;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indicators stay correct whatever arrives. */
@QuarkusTest
@MetricsServiceTest
class FaultsComponentTest {

  @Inject SubjectFollower follower;
  @Inject MeterRegistry metrics;
  private FactWriter facts;

  @BeforeEach
  void open() {
    facts = new FactWriter();
  }

  @AfterEach
  void everythingAddsUp() {
    facts.close();
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
  }

  @Test
  void replayFromTheFirstOffsetChangesNoRow() throws Throwable {
    // Given
    define("replay");
    CommitmentStory mou = story("replay-mou", "replay");
    facts.write(mou);
    facts.write(mou.moved("DELIVERED"));
    facts.write(mou.moved("IN_PROGRESS"));
    facts.write(mou.moved("DELIVERED"));
    Tables.ofTheService().awaitFollowed(mou.code(), mou.version());
    Client.awaitValue("replay", "1");
    List<String> before = Tables.ofTheService().everything();

    // When
    for (String topic : List.of(FactWriter.COMMITMENTS, FactWriter.MEETINGS)) {
      List<FollowedFact> again = facts(topic);
      VertxContextSupport.subscribeAndAwait(() -> follower.follow(again));
    }

    // Then
    assertEquals(before, Tables.ofTheService().everything());
  }

  @Test
  void aDuplicatedAndAStaleFactChangeNothing() {
    // Given
    define("repeat");
    CommitmentStory mou = story("repeat-mou", "repeat");
    String recorded = mou.fact();
    String delivered = mou.moved("DELIVERED").fact();
    facts.write(FactWriter.COMMITMENTS, mou.code(), recorded);
    facts.write(FactWriter.COMMITMENTS, mou.code(), delivered);
    Client.awaitValue("repeat", "1");

    // When
    facts.write(FactWriter.COMMITMENTS, mou.code(), delivered);
    facts.write(FactWriter.COMMITMENTS, mou.code(), recorded);
    applied(mou);

    // Then
    Client.get("repeat").body("progress.value", number("1")).body("version", number("2"));
    assertEquals(
        List.of("3"),
        Tables.ofTheService()
            .select("SELECT CAST(version AS text) FROM subject WHERE code = 'repeat-mou'"));
  }

  @Test
  void aFactThatOvertookAnotherCountsOnce() {
    // Given
    define("overtaken");
    CommitmentStory mou = story("overtaken-mou", "overtaken");
    String recorded = mou.fact();
    facts.write(mou.moved("DELIVERED"));
    Client.awaitValue("overtaken", "1");

    // When
    facts.write(FactWriter.COMMITMENTS, mou.code(), recorded);
    applied(mou);

    // Then
    Client.get("overtaken").body("progress.value", number("1"));
  }

  @Test
  void aFactOfAnUnknownTypeIsCountedAndSkipped() {
    // Given
    define("unknown");
    CommitmentStory mou = story("unknown-mou", "unknown");
    facts.write(mou);

    // When
    facts.write(mou.ofType("sung-about"));
    facts.write(mou.moved("DELIVERED"));

    // Then
    Client.awaitValue("unknown", "1");
    assertEquals(
        1,
        metrics
            .get("hito.consumer.skipped")
            .tag("type", "commitment.sung-about")
            .counter()
            .count());
  }

  @Test
  void anythingButAFactIsDeadLetteredAndItsNeighbourApplied() {
    // Given
    define("poison");
    CommitmentStory mou = story("poison-mou", "poison");
    facts.write(mou);

    // When
    facts.write(FactWriter.COMMITMENTS, mou.code(), "not JSON at all");
    facts.write(FactWriter.COMMITMENTS, mou.code(), "[{\"specversion\":\"1.0\"}]");
    facts.write(mou.moved("DELIVERED"));

    // Then
    Client.awaitValue("poison", "1");
    List<TopicRecord> dead =
        TopicReader.of("hito.metrics.commitment.dlq").until(letters -> letters.size() >= 2);
    assertTrue(dead.stream().anyMatch(letter -> letter.value().equals("not JSON at all")));
    assertTrue(
        dead.stream()
            .filter(letter -> letter.key().equals(mou.code()))
            .noneMatch(letter -> letter.value().startsWith("{\"")),
        "only poison is dead-lettered");
  }

  @Test
  void amongManyThatWaitOnlyWhatCannotBeReadIsDeadLettered() {
    // Given
    define("spoilt");

    // When
    for (int i = 0; i < 60; i++) {
      CommitmentStory story = story("spoilt-" + i, "spoilt");
      facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("DELIVERED").fact());
      if (i % 20 == 10) {
        String stateless = story.moved("VERIFIED").fact().replace("\"commitment\":", "\"other\":");
        facts.send(FactWriter.COMMITMENTS, story.code(), stateless);
      }
    }

    // Then
    Client.awaitValue("spoilt", "60");
    List<TopicRecord> dead =
        TopicReader.of("hito.metrics.commitment.dlq").until(letters -> spoilt(letters).size() >= 3);
    assertEquals(List.of("spoilt-10", "spoilt-30", "spoilt-50"), spoilt(dead));
  }

  private static List<String> spoilt(List<TopicRecord> letters) {
    return letters.stream()
        .map(TopicRecord::key)
        .filter(key -> key.startsWith("spoilt"))
        .sorted()
        .toList();
  }

  @Test
  void factsTakenWhileTheDatabaseDropsItsConnectionsCountOnce() {
    // Given
    define("dropped");
    List<CommitmentStory> stories =
        IntStream.range(0, 60).mapToObj(i -> story("dropped-" + i, "dropped")).toList();
    stories.forEach(facts::write);

    // When
    for (CommitmentStory story : stories) {
      facts.send(FactWriter.COMMITMENTS, story.code(), story.moved("DELIVERED").fact());
      if (story.code().endsWith("0")) {
        dropConnections();
      }
    }

    // Then
    Client.awaitValue("dropped", "60");
    assertTrue(
        TopicReader.of("hito.metrics.commitment.dlq").all().stream()
            .noneMatch(letter -> letter.key().startsWith("dropped")),
        "what passes is no poison");
  }

  private static void dropConnections() {
    Tables.ofTheService()
        .select(
            "SELECT CAST(pg_terminate_backend(pid) AS text) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  private static void define(String forum) {
    Client.count(forum, "{\"forum\":[\"" + forum + "\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
  }

  private static CommitmentStory story(String code, String forum) {
    return CommitmentStory.recorded(code, "mou", forum, "IN_PROGRESS");
  }

  // the newest fact of a key is applied after all earlier ones
  private void applied(CommitmentStory story) {
    facts.write(story.moved("VERIFIED"));
    Tables.ofTheService().awaitFollowed(story.code(), story.version());
  }

  private static List<FollowedFact> facts(String topic) {
    return TopicReader.of(topic).all().stream()
        .filter(record -> record.value().startsWith("{\""))
        .map(record -> ReceivedFact.parse(record.value()))
        .flatMap(
            fact ->
                SubjectFacts.subject(fact, ZoneOffset.UTC)
                    .map(known -> new FollowedFact(fact, known))
                    .stream())
        .toList();
  }
}
