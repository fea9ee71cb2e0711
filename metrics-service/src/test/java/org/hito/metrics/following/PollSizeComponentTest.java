package org.hito.metrics.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.Test;

/** The result does not depend on the number of facts in a poll. */
@QuarkusTest
@MetricsServiceTest
class PollSizeComponentTest {
  /** More by hand: {@code -Dfacts=10000}. */
  private static final int FACTS = Integer.getInteger("facts", 600);

  private static final int EACH = 5;
  private static final int COMMITMENTS = FACTS / EACH;
  private static final int LARGEST = 500;
  private static final List<String> STATUSES =
      List.of("IN_PROGRESS", "BLOCKED", "DELIVERED", "VERIFIED", "DELIVERED", "AGREED");

  // each size with things of its own, whose codes begin with its number instead
  private static final String ANY = "by-";

  private static final String SUBJECTS =
      "SELECT concat('subject ', to_jsonb(s)) FROM subject s WHERE code LIKE 'by-%'";
  private static final String INPUTS =
      "SELECT concat('input ', to_jsonb(p)) FROM input p WHERE indicator LIKE 'by-%'";
  // versions count facts
  private static final String INDICATORS =
      """
      SELECT concat_ws(' ', 'indicator',
                       to_jsonb(i) - '{version,created_at,updated_at,search,state}'::text[],
                       CAST(state AS jsonb) #- '{standing,freshness,receivedAt}'
                                            #- '{standing,freshness,lagMillis}')
        FROM indicator i WHERE code LIKE 'by-%'
      """;
  private static final String GATES =
      """
      SELECT concat('gate ', to_jsonb(g) - '{created_at,updated_at,search}'::text[])
        FROM gate g WHERE code LIKE 'by-%'
      """;
  private static final String CAUSES =
      """
      SELECT concat_ws(' ', code, row_number() OVER (PARTITION BY code ORDER BY version, n), one)
        FROM fact,
             jsonb_array_elements(CAST(event AS jsonb) #> '{data,change,causes}')
               WITH ORDINALITY AS causes(one, n)
       WHERE aggregate = 'indicator' AND type = 'progressed' AND code LIKE 'by-%'
      """;
  private static final String TURNS =
      """
      SELECT concat_ws(' ', type, code, cause, CAST(event AS jsonb) #> '{data,change}')
        FROM fact WHERE code LIKE 'by-%' AND type IN ('gate-opened', 'gate-shut', 'opened', 'shut')
      """;
  private static final String MOVES =
      "SELECT code FROM fact WHERE code = 'by-hot-sum' AND type = 'progressed'";
  private static final String UNLIKE_THEIR_LAST_CAUSE =
      """
      SELECT code FROM (
        SELECT code, cause, CAST(event AS jsonb) #> '{data,change}' AS change FROM fact
         WHERE type = 'progressed' AND code LIKE 'by-%') AS moved
       WHERE CAST(cause AS text) IS DISTINCT FROM change #>> '{causes,-1,id}'
          OR change #> '{after,value}' IS DISTINCT FROM change #> '{causes,-1,value}'
      """;

  @Inject SubjectFollower follower;

  @Test
  void theSameFactsComeToTheSameInPollsOfAnySize() throws Throwable {
    // Given
    List<String> facts = facts(new Random(7));
    List<Integer> sizes = List.of(1, 7, LARGEST);
    sizes.forEach(size -> define(by(size)));

    // When
    for (int size : sizes) {
      follow(facts, size);
    }

    // Then
    List<String> alone = outcome(by(1));
    assertTrue(alone.stream().anyMatch(row -> row.startsWith("gate-shut")), "no gate ever shut");
    assertEquals(alone, outcome(by(7)));
    assertEquals(alone, outcome(by(LARGEST)));
    assertEquals(List.of(), select(UNLIKE_THEIR_LAST_CAUSE, by(7)));
    assertEquals(polls(LARGEST), select(MOVES, by(LARGEST)).size());
    publish(facts, sizes);
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
  }

  private static String by(int size) {
    return "by" + size + "-";
  }

  private static void define(String by) {
    String forum = "\"forum\":[\"%shot\"]".formatted(by);
    String kept = forum + ",\"status\":[\"DELIVERED\",\"VERIFIED\"]";
    Client.count(by + "hot", "{" + kept + "}");
    Client.count(by + "hot-mou", "{" + kept + ",\"kind\":[\"mou\"]}");
    Client.define(
            by + "hot-sum",
            "{\"name\":{\"en\":\"Sum\"},\"measure\":{\"type\":\"CONTRIBUTED\"},"
                + "\"baseline\":{\"value\":0.5,\"on\":\"2020\"},"
                + "\"targets\":[{\"value\":300,\"on\":\"2026-12-31\"}]}")
        .statusCode(201);
    Client.define(
            by + "hot-share",
            "{\"name\":{\"en\":\"Share\"},\"measure\":{\"type\":\"RATIO\","
                + "\"numerator\":\"%shot-mou\",\"denominator\":\"%shot\"}}".formatted(by, by))
        .statusCode(201);
    gate(
        by + "hot-fund",
        "\"all\":[{\"indicator\":\"%shot\",\"atLeast\":%d,\"of\":\"value\"}]"
            .formatted(by, COMMITMENTS * 2 / 5));
    gate(
        by + "hot-held",
        ("\"any\":[{\"indicator\":\"%shot-share\",\"atLeast\":0.5,\"of\":\"value\",\"heldForDays\":2},"
                + "{\"indicator\":\"%shot-mou\",\"atLeast\":%d,\"of\":\"value\",\"heldForDays\":400}]")
            .formatted(by, by, COMMITMENTS / 5));
  }

  private static void gate(String code, String condition) {
    Client.admin()
        .body("{\"name\":{\"en\":\"Fund\"},\"condition\":{" + condition + "}}")
        .put("/api/v1/gates/" + code)
        .then()
        .statusCode(201);
  }

  /**
   * The facts of all commitments, shuffled, with those of each commitment in order. Every third is
   * meant for other initiatives with every other fact.
   */
  private static List<String> facts(Random random) {
    List<CommitmentStory> stories = new ArrayList<>();
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < COMMITMENTS; i++) {
      String kind = i % 2 == 0 ? "mou" : "study";
      stories.add(
          CommitmentStory.recorded(ANY + i, kind, ANY + "hot", "IN_PROGRESS")
              .contributing(ANY + "hot-sum", (1 + i % 7) + ".25"));
      turns.addAll(Collections.nCopies(EACH, i));
    }
    Collections.shuffle(turns, random);
    List<String> facts = new ArrayList<>();
    for (int turn : turns) {
      CommitmentStory story = stories.get(turn);
      facts.add(story.fact());
      story.moved(STATUSES.get(random.nextInt(STATUSES.size())));
      if (turn % 3 == 0) {
        story.meantFor(ANY + "lab-" + story.version() / 2);
      }
    }
    return facts;
  }

  private void follow(List<String> facts, int size) throws Throwable {
    List<FollowedFact> all = facts.stream().map(text -> followed(text, by(size))).toList();
    for (int at = 0; at < all.size(); at += size) {
      List<FollowedFact> poll = all.subList(at, Math.min(at + size, all.size()));
      VertxContextSupport.subscribeAndAwait(() -> follower.follow(poll));
    }
  }

  private static FollowedFact followed(String text, String by) {
    ReceivedFact fact = ReceivedFact.parse(text.replace(ANY, by));
    return new FollowedFact(fact, SubjectFacts.subject(fact, ZoneOffset.UTC).orElseThrow());
  }

  private static int polls(int size) {
    return (COMMITMENTS * EACH + size - 1) / size;
  }

  /** Every row but those of the fact log, of which it has the causes and the turns of gates. */
  private static List<String> outcome(String by) {
    Stream<String> rows =
        Stream.of(SUBJECTS, INPUTS, INDICATORS, GATES, CAUSES, TURNS)
            .flatMap(sql -> select(sql, by).stream());
    Stream<String> explanations =
        Stream.of("hot", "hot-mou", "hot-sum", "hot-share")
            .map(code -> Client.reader().get(Client.path(by + code) + "/explanation").asString());
    return Stream.concat(rows, explanations).map(row -> row.replace(by, ANY)).sorted().toList();
  }

  private static List<String> select(String sql, String by) {
    return Tables.ofTheService().select(sql.replace(ANY, by));
  }

  /** The facts go to the topic too, where the rebuilds of other tests find them. */
  private static void publish(List<String> facts, List<Integer> sizes) {
    try (FactWriter writer = new FactWriter()) {
      for (int size : sizes) {
        for (String text : facts) {
          String published = text.replace(ANY, by(size));
          writer.send(FactWriter.COMMITMENTS, ReceivedFact.parse(published).subject(), published);
        }
      }
    }
  }
}
