package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.givenForumAndMeeting;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hito.kit.json.Json;
import org.hito.kit.outbox.RelaySettings;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic that acknowledges nothing, while the others do. */
@QuarkusTest
@MeetingServiceTest
class UnavailableTopicComponentTest {

  private static final String FACTS = FactTopics.facts("forum");
  private static final String STATES = FactTopics.state("commitment");
  private static final String BROKER = Infrastructure.broker().bootstrapServers();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject RelaySettings settings;
  @Inject MeterRegistry metrics;

  /** The members of an event that these tests read. */
  record Event(long aggregateversion) {}

  @AfterEach
  void available() throws Exception {
    Topics.declare(BROKER, List.of(FACTS, STATES));
    await().atMost(PATIENCE).until(() -> !isUnavailable(FACTS) && !isUnavailable(STATES));
  }

  private boolean isUnavailable(String topic) {
    return metrics.get("hito.relay.topic.unavailable").tag("topic", topic).gauge().value() == 1;
  }

  private static void declareForum(String code) {
    admin()
        .body("{\"name\":{\"en\":\"Stuck\"}}")
        .put("/api/v1/forums/" + code)
        .then()
        .statusCode(201);
  }

  private static void report(String commitment, int number) {
    editor(OWNER)
        .body("{\"note\":\"Report %d\",\"on\":\"2022-05-01\"}".formatted(number))
        .post("/api/v1/commitments/" + commitment + "/updates")
        .then()
        .statusCode(200);
  }

  private void makeUnavailable(String topic, Runnable change) throws Exception {
    Topics.delete(BROKER, topic);
    change.run();
    await().atMost(PATIENCE).until(() -> isUnavailable(topic));
  }

  private static List<TopicRecord> of(String key, List<TopicRecord> records) {
    return records.stream().filter(one -> key.equals(one.key())).toList();
  }

  private static List<Long> versions(List<TopicRecord> records) {
    return records.stream()
        .map(one -> Json.read(one.value(), Event.class).aggregateversion())
        .toList();
  }

  @Test
  void theFactsOfOtherTopicsHardlyWait() throws Exception {
    // Given
    int more = settings.batch();
    givenForumAndMeeting("flowing", "flowing-0");
    makeUnavailable(FACTS, () -> declareForum("stuck"));
    IntStream.rangeClosed(1, more).forEach(n -> declareForum("stuck-" + n));

    // When
    declareMeeting("flowing-1", meeting("flowing", "HELD")).statusCode(201);
    declareMeeting("flowing-2", meeting("flowing", "HELD")).statusCode(201);

    // Then
    Duration patience = settings.delivery().dividedBy(2);
    TopicReader.of(FactTopics.facts("meeting"))
        .until(all -> !of("flowing-2", all).isEmpty() && !of("flowing-1", all).isEmpty(), patience);
    Topics.declare(BROKER, List.of(FACTS));
    List<TopicRecord> published =
        TopicReader.of(FACTS)
            .until(
                all -> all.stream().filter(one -> one.key().startsWith("stuck-")).count() >= more);
    for (int n = 1; n <= more; n++) {
      assertEquals(List.of(1L), versions(of("stuck-" + n, published)));
    }
    TopicReader.of(FactTopics.state("forum")).until(all -> !of("stuck-" + more, all).isEmpty());
  }

  @Test
  void factsHardlyWaitForTheirStateTopicWhichGetsTheNewest() throws Exception {
    // Given
    int revisions = 10;
    givenForumAndMeeting("flowing", "stateless-meeting");
    String promise = promise("stateless").replace("2022-06-30", "2999");
    makeUnavailable(STATES, () -> record("stateless-meeting", promise).statusCode(201));
    TopicReader facts = TopicReader.of(FactTopics.facts("commitment"));
    long begun = System.nanoTime();

    // When
    for (int n = 1; n <= revisions; n++) {
      int published = 1 + n;
      report("stateless", n);
      facts.until(all -> of("stateless", all).size() == published);
    }

    // Then
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertTrue(took.compareTo(settings.delivery()) < 0, took.toString());
    assertEquals(
        LongStream.rangeClosed(1, 1 + revisions).boxed().toList(),
        versions(of("stateless", facts.all())));
    Topics.declare(BROKER, List.of(STATES));
    List<TopicRecord> states =
        TopicReader.of(STATES)
            .until(all -> versions(of("stateless", all)).contains(1L + revisions));
    List<Long> sent = versions(of("stateless", states));
    assertEquals(sent.stream().sorted().toList(), sent);
  }
}
