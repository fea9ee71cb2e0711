package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.ReferenceTopics.ORGANISATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hito.kit.deadletter.DeadLettersCommand;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;

/** The commands for dead letters, while the service runs. */
@QuarkusTest
@MeetingServiceTest
class DeadLettersComponentTest {

  private static final String SOURCE = ReferenceTopics.name(ORGANISATION);
  private static final String DEAD = ReferenceTopics.deadLetters(ORGANISATION);

  private static CommandRun run(String... arguments) {
    return CommandRun.of(new DeadLettersCommand(), arguments);
  }

  /** Writes a record that the consumer could not process in an earlier version; returns its id. */
  private static String deadLetter(String key, String value, TopicRecord origin) {
    TopicWriter.of(DEAD)
        .write(
            key,
            value,
            Map.of(
                "ce_id",
                "kept",
                "dead-letter-reason",
                "a defect,\nmended since",
                "dead-letter-topic",
                SOURCE,
                "dead-letter-partition",
                Integer.toString(origin.partition()),
                "dead-letter-offset",
                Long.toString(origin.offset())));
    TopicRecord written = last(DEAD, key);
    return DEAD + "-" + written.partition() + "@" + written.offset();
  }

  /** A record whose type the consumer skips, in the place of the one that died. */
  private static TopicRecord skipped(String key) {
    TopicWriter.of(SOURCE)
        .write(key, ReferenceTopics.fact(ORGANISATION, key).replace("registered", "unheard"));
    return last(SOURCE, key);
  }

  private static TopicRecord last(String topic, String key) {
    List<TopicRecord> ofKey = ofKey(topic, key);
    return ofKey.get(ofKey.size() - 1);
  }

  private static List<TopicRecord> ofKey(String topic, String key) {
    return TopicReader.of(topic).all().stream()
        .filter(one -> key.equals(one.key()) && one.value() != null) // no settlement
        .toList();
  }

  private static boolean isListed(String id) {
    CommandRun list = run("dead-letters", "list");
    assertEquals(0, list.code(), list.toString());
    return list.out().lines().anyMatch(line -> line.startsWith(id + " "));
  }

  @Test
  void aReplayedLetterReachesItsConsumerWithItsKeyAndIsNoLongerListed() {
    // Given
    String key = "replayed-letter";
    String fact = ReferenceTopics.fact(ORGANISATION, key);
    String id = deadLetter(key, fact, skipped(key));
    assertTrue(isListed(id));
    // When
    CommandRun replay = run("dead-letters", "replay", id);
    // Then
    assertEquals(new CommandRun(0, id + " replayed\n1 replayed\n", ""), replay);
    TopicRecord sent = last(SOURCE, key);
    assertEquals(fact, sent.value());
    assertEquals(Map.of("ce_id", "kept"), sent.headers());
    assertFalse(isListed(id));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                admin()
                        .body("{\"name\":{\"en\":\"Forum\"},\"convenors\":[\"%s\"]}".formatted(key))
                        .put("/api/v1/forums/forum-of-" + key)
                        .statusCode()
                    == 201);
  }

  @Test
  void aSecondReplaySendsNothingAndSaysSo() {
    // Given
    String key = "twice-replayed-letter";
    String id = deadLetter(key, ReferenceTopics.fact(ORGANISATION, key), skipped(key));
    run("dead-letters", "replay", id);
    int records = ofKey(SOURCE, key).size();
    // When
    CommandRun again = run("dead-letters", "replay", id);
    // Then
    assertEquals(new CommandRun(1, "", id + " is replayed already.\n"), again);
    assertEquals(records, ofKey(SOURCE, key).size());
  }

  @Test
  void aLetterThatANewerRecordSupersedesIsNotSent() {
    // Given
    String key = "superseded-letter";
    String id = deadLetter(key, ReferenceTopics.fact(ORGANISATION, key), skipped(key));
    TopicRecord newer = skipped(key);
    // When
    CommandRun replay = run("dead-letters", "replay", id);
    // Then
    assertEquals(new CommandRun(0, id + " superseded\n1 superseded\n", ""), replay);
    assertEquals(newer.offset(), last(SOURCE, key).offset());
    assertFalse(isListed(id));
  }

  @Test
  void ofSeveralLettersOfOneKeyOnlyTheNewestIsSent() {
    // Given
    String key = "letters-of-one-key";
    String older = deadLetter(key, ReferenceTopics.fact(ORGANISATION, key), skipped(key));
    String fact = ReferenceTopics.fact(ORGANISATION, key);
    String newer = deadLetter(key, fact, skipped(key));
    // When
    CommandRun replay = run("dead-letters", "replay", newer, older);
    // Then
    assertEquals(
        new CommandRun(
            0, older + " superseded\n" + newer + " replayed\n1 replayed, 1 superseded\n", ""),
        replay);
    assertEquals(fact, last(SOURCE, key).value());
  }

  @Test
  void poisonThatIsReplayedDiesAgainAsANewLetter() {
    // Given
    String key = "poison-again";
    TopicWriter.of(SOURCE).write(key, "{\"specversion\":");
    await().atMost(Duration.ofMinutes(1)).until(() -> ofKey(DEAD, key).size() == 1);
    TopicRecord dead = last(DEAD, key);
    // When
    CommandRun replay =
        run("dead-letters", "replay", "%s-%d@%d".formatted(DEAD, dead.partition(), dead.offset()));
    // Then
    assertEquals(0, replay.code(), replay.toString());
    await().atMost(Duration.ofMinutes(1)).until(() -> ofKey(DEAD, key).size() == 2);
    assertTrue(isListed(DEAD + "-" + dead.partition() + "@" + last(DEAD, key).offset()));
  }

  @Test
  void aLargeRecordDiesThoughTheReasonQuotesAllOfIt() {
    // Given
    String key = "quoted-letter";
    String type = "x".repeat(900_000);
    // When
    TopicWriter.of(SOURCE)
        .write(key, ReferenceTopics.fact(ORGANISATION, key).replace("org.hito.", type));
    // Then
    await().atMost(Duration.ofMinutes(1)).until(() -> ofKey(DEAD, key).size() == 1);
    assertTrue(last(DEAD, key).value().contains(type));
  }

  @Test
  void aDiscardedLetterIsNoLongerListedAndNothingIsSent() {
    // Given
    String key = "discarded-letter";
    TopicRecord origin = skipped(key);
    String id = deadLetter(key, "{}", origin);
    // When
    CommandRun discard = run("dead-letters", "discard", id);
    // Then
    assertEquals(new CommandRun(0, id + " discarded\n1 discarded\n", ""), discard);
    assertEquals(origin.offset(), last(SOURCE, key).offset());
    assertFalse(isListed(id));
  }

  @Test
  void aLetterIsShownWithHeadersAndValue() {
    // Given
    String key = "shown-letter";
    String id = deadLetter(key, "{\"broken\":", skipped(key));
    // When
    CommandRun show = run("dead-letters", "show", id);
    // Then
    assertEquals(0, show.code(), show.toString());
    assertTrue(show.out().startsWith("key: shown-letter\n"), show.out());
    assertTrue(show.out().contains("\nce_id: kept\n"), show.out());
    assertTrue(show.out().endsWith("\n\n{\"broken\":\n"), show.out());
  }

  @Test
  void aListedLetterIsOneLineEvenIfItsReasonIsNot() {
    // Given
    String key = "letter-of-one-line";
    String id = deadLetter(key, "{}", skipped(key));
    // When
    CommandRun list = run("dead-letters", "list", "meeting.organisation");
    // Then
    assertTrue(
        list.out()
            .lines()
            .anyMatch(
                line -> line.startsWith(id + " ") && line.endsWith("cause=a defect, mended since")),
        list.out());
  }

  @Test
  void argumentsThatMakeNoSenseAreRefused() {
    assertRefused("usage: dead-letters", "dead-letters", "replay");
    assertRefused("usage: dead-letters", "dead-letters", "bury", "all");
    assertRefused(
        "This service has no group metrics.strategy", "dead-letters", "list", "metrics.strategy");
    assertRefused(
        "hito.forum.facts.v1 is no dead-letter topic",
        "dead-letters",
        "discard",
        "hito.forum.facts.v1-0@1");
    // and one that is not there
    CommandRun unknown = run("dead-letters", "discard", DEAD + "-0@999999999");
    assertEquals(
        new CommandRun(1, "", "There is no dead letter " + DEAD + "-0@999999999.\n"), unknown);
  }

  private static void assertRefused(String beginning, String... arguments) {
    CommandRun outcome = run(arguments);
    assertEquals(2, outcome.code(), outcome.toString());
    assertTrue(outcome.problems().startsWith(beginning), outcome.problems());
  }
}
