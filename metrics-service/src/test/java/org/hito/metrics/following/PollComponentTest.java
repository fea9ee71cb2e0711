package org.hito.metrics.following;

import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The result of facts that are applied in one transaction. */
@QuarkusTest
@MetricsServiceTest
class PollComponentTest {

  @Inject SubjectFollower follower;
  private final List<FollowedFact> poll = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** The facts go to the topic too, where the rebuilds of other tests find them. */
  @AfterEach
  void everythingAddsUp() {
    try (FactWriter facts = new FactWriter()) {
      texts.forEach(text -> facts.send(FactWriter.COMMITMENTS, "poll-1", text));
    }
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void theMovesWithinAPollAreOneFactWithEachCauseUnlessAGateTurnsInBetween() throws Throwable {
    // Given
    Client.count("poll", "{\"forum\":[\"poll\"],\"status\":[\"DELIVERED\"]}");
    Client.count("poll-all", "{\"forum\":[\"poll\"]}");
    Client.define(
            "poll-share",
            "{\"name\":{\"en\":\"Share\"},\"measure\":{\"type\":\"RATIO\","
                + "\"numerator\":\"poll\",\"denominator\":\"poll-all\"}}")
        .statusCode(201);
    Client.admin()
        .body(
            "{\"name\":{\"en\":\"Fund\"},"
                + "\"condition\":{\"all\":[{\"indicator\":\"poll\",\"atLeast\":1,\"of\":\"value\"}]}}")
        .put("/api/v1/gates/poll-fund")
        .then()
        .statusCode(201);
    CommitmentStory story = CommitmentStory.recorded("poll-1", "mou", "poll", "IN_PROGRESS");
    publish(story);
    String recorded = story.id().toString();
    List<String> causes = new ArrayList<>();
    for (String to : List.of("DELIVERED", "IN_PROGRESS", "DELIVERED", "IN_PROGRESS", "DELIVERED")) {
      publish(story.moved(to));
      causes.add(story.id().toString());
    }

    // When
    VertxContextSupport.subscribeAndAwait(() -> follower.follow(poll));

    // Then
    assertEquals(causes, causes("poll"));
    assertEquals(List.of("1", "0", "1", "0", "1"), values("poll"));
    assertEquals(List.of("1"), values("poll-share"));
    causes.add(0, recorded);
    assertEquals(
        List.of(causes),
        history(Client.path("poll-share"))
            .getList("items.findAll { it.type == 'progressed' }.change.causes.id"));
    assertEquals(
        List.of(List.of(0, 1, 0, 1, 0, 1)),
        history(Client.path("poll-share"))
            .getList("items.findAll { it.type == 'progressed' }.change.causes.value"));
    assertEquals(
        List.of("defined", "opened", "shut", "opened", "shut", "opened"),
        oldestFirst(history("/api/v1/gates/poll-fund").getList("items.type")));
    Client.get("poll").body("version", number("11"));
  }

  @Test
  void aPollTakesFourStatementsHoweverManyFactsItHas() throws Throwable {
    // Given
    Client.count("poll-many", "{\"forum\":[\"poll-many\"],\"status\":[\"DELIVERED\"]}");
    publish(CommitmentStory.recorded("poll-first", "mou", "poll-many", "DELIVERED"));
    VertxContextSupport.subscribeAndAwait(() -> follower.follow(poll)); // knows the indicator now
    poll.clear();
    for (int i = 0; i < 50; i++) {
      CommitmentStory story =
          CommitmentStory.recorded("poll-many-" + i, "mou", "poll-many", "IN_PROGRESS");
      publish(story);
      publish(story.moved("DELIVERED"));
    }
    FactWriter.awaitAllFollowed(); // those of other tests
    SentStatements sent = SentStatements.since(Infrastructure.database("metrics"));

    // When
    VertxContextSupport.subscribeAndAwait(() -> follower.follow(poll));

    // Then
    for (String words :
        List.of("INSERT INTO subject AS s", "FOR UPDATE", "UPDATE indicator i", "INTO fact")) {
      assertEquals(1, sent.count(words), words);
    }
  }

  private void publish(CommitmentStory story) {
    texts.add(story.fact());
    ReceivedFact fact = ReceivedFact.parse(story.fact());
    poll.add(new FollowedFact(fact, SubjectFacts.subject(fact, ZoneOffset.UTC).orElseThrow()));
  }

  private static List<String> causes(String indicator) {
    return oldestFirst(
        history(Client.path(indicator))
            .getList("items.findAll { it.type == 'progressed' }.cause", String.class));
  }

  private static List<String> values(String indicator) {
    return oldestFirst(
        history(Client.path(indicator))
            .getList("items.findAll { it.type == 'progressed' }.change.after.value", String.class));
  }

  private static JsonPath history(String of) {
    return Client.reader()
        .get(of + "/history?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> oldestFirst(List<String> newestFirst) {
    List<String> turned = new ArrayList<>(newestFirst);
    Collections.reverse(turned);
    return turned;
  }
}
