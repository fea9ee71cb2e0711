package org.hito.metrics.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.Tables;
import org.hito.testkit.ConsumerGroup;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asked to stop, and killed, in the middle of facts: each counts once, and a replay changes
 * nothing.
 */
class CrashIT {

  private static final int COMMITMENTS = 1_500;
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  // so that it is far from the end when it is stopped, however slow this test is
  private static final Map<String, String> IN_SMALL_POLLS =
      Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_MAX_POLL_RECORDS", "5");
  private static final String FILTER =
      "{\"forum\":[\"crash\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}";

  @Test
  void stoppedAndKilledUnderLoadAndReplayedEveryFactCountsOnce() throws Exception {
    // Given
    Database database = Infrastructure.database("metrics_crash");
    Tables tables = Tables.of(database);
    try (PackagedService service = MetricsProcess.start(database, IN_SMALL_POLLS)) {
      RestAssured.port = service.port();
      Client.count("crash", FILTER);
      writeFactsAndPoison();

      // When
      await().pollInterval(LOOK).atMost(PATIENCE).until(() -> followed(tables) > 50);
      assertTrue(service.terminate(), "did not stop when asked to");
    }
    int stoppedAt = followed(tables);
    int killedAt;
    try (PackagedService service = MetricsProcess.start(database, IN_SMALL_POLLS)) {
      await().pollInterval(LOOK).atMost(PATIENCE).until(() -> followed(tables) > stoppedAt + 50);
      service.kill();
      killedAt = followed(tables);
      Auditor.assertEverythingAddsUp(tables);
    }

    // Then
    assertTrue(killedAt < COMMITMENTS, "all was applied before the service was killed");
    assertEquals(Set.of("poison"), deadKeys());
    try (PackagedService service = MetricsProcess.start(database)) {
      RestAssured.port = service.port();
      await().atMost(PATIENCE).until(() -> delivered(tables) == COMMITMENTS);
      Client.awaitValue("crash", Integer.toString(COMMITMENTS));
      Auditor.assertEverythingAddsUp(tables);
    }
    List<String> before = tables.everything();
    replay(database);
    assertEquals(before, tables.everything());
    assertEquals(Set.of("poison"), deadKeys());
  }

  /** Records that were read again after the last kill would be poison to the next consumer. */
  @AfterEach
  void forgetTheFacts() throws ExecutionException, InterruptedException {
    Map<TopicPartition, RecordsToDelete> all =
        IntStream.range(0, 3)
            .mapToObj(partition -> new TopicPartition(FactWriter.COMMITMENTS, partition))
            .collect(Collectors.toMap(one -> one, one -> RecordsToDelete.beforeOffset(-1)));
    try (Admin admin = admin()) {
      admin.deleteRecords(all).all().get();
    }
  }

  private static void writeFactsAndPoison() {
    try (FactWriter facts = new FactWriter()) {
      List<CommitmentStory> stories = new ArrayList<>();
      for (int i = 0; i < COMMITMENTS; i++) {
        CommitmentStory story =
            CommitmentStory.recorded("crash-" + i, "mou", "crash", "IN_PROGRESS");
        stories.add(story);
        facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
        if (i % 500 == 0) {
          facts.send(FactWriter.COMMITMENTS, "poison", "{\"not\":\"a fact\"}");
        }
      }
      for (CommitmentStory story : stories) {
        story.moved("DELIVERED");
        facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
      }
    }
  }

  /** A service in a new consumer group starts at the first offset. */
  private static void replay(Database database) {
    String group = "metrics.commitment.again";
    try (PackagedService service =
        MetricsProcess.start(
            database, Map.of("MP_MESSAGING_INCOMING_COMMITMENTS_GROUP_ID", group))) {
      await().atMost(PATIENCE).until(() -> ConsumerGroup.hasReadAll(group, FactWriter.COMMITMENTS));
      assertTrue(service.terminate(), "did not stop when asked to");
    }
  }

  private static Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            Infrastructure.broker().bootstrapServers()));
  }

  private static int followed(Tables tables) {
    return count(tables, "forum = 'crash'");
  }

  private static int delivered(Tables tables) {
    return count(tables, "forum = 'crash' AND status = 'DELIVERED'");
  }

  private static int count(Tables tables, String condition) {
    return Integer.parseInt(
        tables.select("SELECT CAST(count(*) AS text) FROM subject WHERE " + condition).get(0));
  }

  private static Set<String> deadKeys() {
    return TopicReader.of("hito.metrics.commitment.dlq").all().stream()
        .map(TopicRecord::key)
        .collect(Collectors.toSet());
  }
}
