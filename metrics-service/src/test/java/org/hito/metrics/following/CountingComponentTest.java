package org.hito.metrics.following;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MeetingStory;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts move indicators, on a real PostgreSQL and a real broker. */
@QuarkusTest
@MetricsServiceTest
class CountingComponentTest {

  private FactWriter facts;

  @BeforeEach
  void open() {
    facts = new FactWriter();
  }

  @AfterEach
  void everythingAddsUp() {
    facts.close();
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aDeliveryRaisesTheCountAndIsPublishedWithItsCause() {
    // Given
    Client.count("counting", "{\"forum\":[\"counting\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    CommitmentStory mou = CommitmentStory.recorded("counting-mou", "mou", "counting", "AGREED");
    facts.write(mou);
    facts.write(mou.moved("IN_PROGRESS"));

    // When
    facts.write(mou.moved("DELIVERED"));

    // Then
    JsonNode progressed = published("counting", 2).get(1);
    assertEquals("org.hito.indicator.progressed.v1", progressed.get("type").textValue());
    assertEquals(mou.id().toString(), progressed.get("causationid").textValue());
    assertEquals(2, progressed.get("aggregateversion").intValue());
    assertEquals("2026-01-03T00:00:00Z", progressed.get("time").textValue());
    JsonNode change = progressed.at("/data/change");
    assertEquals(BigDecimal.ZERO, change.at("/before/value").decimalValue());
    assertEquals(BigDecimal.ONE, change.at("/after/value").decimalValue());
    assertEquals(
        mou.id().toString(), progressed.at("/data/indicator/progress/lastFact").textValue());
    Client.get("counting")
        .body("version", equalTo(2))
        .body("progress.value", number("1"))
        .body("progress.achievement", number("0.1"))
        .body("progress.pipeline", number("1"))
        .body("progress.observedOn", equalTo("2026-01-03"))
        .body("progress.lastFact", equalTo(mou.id().toString()));
  }

  @Test
  void theTraceOfARecordIsThatOfTheIndicatorsFact() {
    // Given
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    Client.count("traced", "{\"forum\":[\"traced\"],\"status\":[\"DELIVERED\"]}");
    CommitmentStory mou = CommitmentStory.recorded("traced-mou", "mou", "traced", "DELIVERED");

    // When
    TopicWriter.of(FactWriter.COMMITMENTS)
        .write(mou.code(), mou.fact(), Map.of("traceparent", trace));

    // Then
    TopicRecord progressed =
        TopicReader.of("hito.indicator.facts.v1")
            .until(records -> records.stream().filter(one -> isOf("traced", one)).count() == 2)
            .stream()
            .filter(one -> isOf("traced", one))
            .skip(1)
            .findFirst()
            .orElseThrow();
    assertEquals(trace, progressed.headers().get("traceparent"));
    assertEquals(
        trace, Json.read(progressed.value(), JsonNode.class).path("traceparent").textValue());
  }

  private static boolean isOf(String code, TopicRecord record) {
    return code.equals(record.key());
  }

  @Test
  void aReopenedCommitmentIsTakenBack() {
    // Given
    Client.count("reopened", "{\"forum\":[\"reopened\"],\"status\":[\"DELIVERED\"]}");
    CommitmentStory mou =
        CommitmentStory.recorded("reopened-mou", "mou", "reopened", "IN_PROGRESS");
    facts.write(mou);
    facts.write(mou.moved("DELIVERED"));
    Client.awaitValue("reopened", "1");

    // When
    facts.write(mou.moved("IN_PROGRESS"));

    // Then
    Client.awaitValue("reopened", "0");
    Client.reader()
        .get(Client.path("reopened") + "/explanation")
        .then()
        .body("inputs", hasSize(0))
        .body("sum", number("0"));
  }

  @Test
  void contributionsAreAddedToTheBaseline() {
    // Given
    Client.define(
            "trained",
            """
            {"name":{"es":"Personas formadas"},"measure":{"type":"CONTRIBUTED"},
             "baseline":{"value":100,"on":"2021"},"targets":[{"value":500,"on":"2026"}]}
            """)
        .statusCode(201)
        .body("progress.value", number("100"));
    CommitmentStory first =
        CommitmentStory.recorded("trained-1", "training", "trained", "IN_PROGRESS")
            .contributing("trained", "0.1");
    CommitmentStory second =
        CommitmentStory.recorded("trained-2", "training", "trained", "IN_PROGRESS")
            .contributing("trained", "0.2");
    facts.write(first);
    facts.write(second);

    // When
    facts.write(first.moved("DELIVERED"));
    Client.awaitExplanation("trained", "100.1", "100.3");

    // Then
    Client.reader()
        .get(Client.path("trained") + "/explanation")
        .then()
        .body("pipeline.code", contains("trained-2"))
        .body("pipeline[0].amount", number("0.2"))
        .body("pipelineSum", number("100.3"));
    facts.write(second.moved("DELIVERED"));
    Client.awaitValue("trained", "100.3");
    Client.reader()
        .get(Client.path("trained") + "/explanation")
        .then()
        .body("inputs.kind", contains("baseline", "commitment", "commitment"))
        .body("sum", number("100.3"));
  }

  @Test
  void aMeetingCountsWhenItWasHeld() {
    // Given
    Client.define(
            "held",
            """
            {"name":{"en":"Held"},"measure":{"type":"COUNT","of":"meetings",
             "filter":{"forum":["held"],"status":["HELD","CLOSED"]}}}
            """)
        .statusCode(201)
        .body("progress.status", equalTo("NO_TARGET"))
        .body("progress.valueFrom", equalTo("COUNTED"));
    MeetingStory meeting = MeetingStory.scheduled("held-2022-04", "held");
    facts.write(meeting);

    // When
    facts.write(meeting.moved("HELD"));
    facts.write(meeting.moved("CLOSED"));

    // Then
    Client.awaitValue("held", "1");
    Client.reader()
        .get(Client.path("held") + "/explanation")
        .then()
        .body("inputs[0].kind", equalTo("meeting"))
        .body("inputs[0].meeting", equalTo("held-2022-04"))
        .body("", not(hasKey("pipeline")))
        .body("inputs[0].countedOn", equalTo("2022-04"));
  }

  @Test
  void factsBeforeBetweenAndAfterDefinitionsCountOnceInEach() {
    // Given
    String filter = "{\"forum\":[\"when\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}";
    List<CommitmentStory> stories =
        List.of(story("when-1"), story("when-2"), story("when-3"), story("when-4"));
    Client.count("when-before", filter);
    stories.subList(0, 2).forEach(facts::write);
    stories.get(0).moved("DELIVERED");
    facts.write(stories.get(0));
    Client.awaitValue("when-before", "1");

    // When
    Client.count("when-between", filter);
    stories.subList(2, 4).forEach(facts::write);
    stories.forEach(story -> facts.write(story.moved("VERIFIED")));
    Client.awaitValue("when-before", "4");
    Client.count("when-after", filter);

    // Then
    Client.awaitValue("when-between", "4");
    Client.get("when-after").body("progress.value", number("4"));
    stories.forEach(story -> Tables.ofTheService().awaitFollowed(story.code(), story.version()));
    assertEquals(explained("when-before"), explained("when-between"));
    assertEquals(explained("when-before"), explained("when-after"));
  }

  @Test
  void theCountOfAPastDayFollowsThatDay() {
    // Given
    Client.count("past", "{\"forum\":[\"past\"],\"status\":[\"DELIVERED\"]}");
    CommitmentStory early =
        CommitmentStory.recorded("past-1", "mou", "past", "IN_PROGRESS").moved("DELIVERED");
    CommitmentStory late =
        CommitmentStory.recorded("past-2", "mou", "past", "AGREED")
            .moved("IN_PROGRESS")
            .moved("DELIVERED");
    facts.write(early);
    facts.write(late);
    Client.awaitValue("past", "2");

    // When
    var dayBefore = Client.reader().get(Client.path("past") + "/progress?on=2026-01-01").then();
    var day = Client.reader().get(Client.path("past") + "/progress?on=2026-01-02").then();

    // Then
    dayBefore.statusCode(200).body("value", number("0"));
    day.body("value", number("1")).body("observedOn", equalTo("2026-01-02"));
  }

  private static CommitmentStory story(String code) {
    return CommitmentStory.recorded(code, "mou", "when", "IN_PROGRESS");
  }

  private static JsonNode explained(String code) {
    String explanation = Client.reader().get(Client.path(code) + "/explanation").asString();
    return Json.read(explanation, JsonNode.class).get("inputs");
  }

  private static List<JsonNode> published(String code, int count) {
    return TopicReader.of("hito.indicator.facts.v1")
        .until(records -> records.stream().filter(r -> code.equals(r.key())).count() >= count)
        .stream()
        .filter(record -> code.equals(record.key()))
        .map(record -> Json.read(record.value(), JsonNode.class))
        .toList();
  }
}
