package org.hito.initiative.indicator;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Initiatives follow the indicators they are linked to. */
@QuarkusTest
@InitiativeServiceTest
class IndicatorComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  private static String linking(String... indicators) {
    return CENTRE.replace(
        "\"indicators\":[]", "\"indicators\":[\"%s\"]".formatted(String.join("\",\"", indicators)));
  }

  private static String health(String initiative) {
    return get("initiatives/" + initiative).extract().path("health.status");
  }

  private static void awaitStatus(String initiative, int at, String status) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                status.equals(
                    get("initiatives/" + initiative)
                        .extract()
                        .path("indicatorProgress[" + at + "].status")));
  }

  @Test
  void anIndicatorIsUnresolvedUntilItsFirstFact() {
    // Given
    declare("initiatives/early", linking("early-one", "early-two"))
        .statusCode(201)
        .body("indicatorProgress.indicator", contains("early-one", "early-two"))
        .body("indicatorProgress.resolved", contains(false, false));

    // When
    IndicatorTopic.publish("early-two", 3, "12.50", "ON_TRACK");

    // Then
    awaitStatus("early", 1, "ON_TRACK");
    get("initiatives/early")
        .header("ETag", "\"1\"")
        .body("indicatorProgress[0].resolved", equalTo(false))
        .body("indicatorProgress[1].resolved", equalTo(true))
        .body("indicatorProgress[1].achievement", equalTo(0.1f))
        .body("health.status", equalTo("GREEN"));
    String listed = get("initiatives?indicator=early-two").extract().asString();
    assertTrue(listed.contains("\"value\":12.5"), listed);
  }

  @Test
  void anIndicatorThatGoesOffTrackTurnsTheHealthAndSaysWhichFactDidIt() {
    // Given
    declare("initiatives/answering", linking("answered")).statusCode(201);

    // When
    UUID cause = IndicatorTopic.publish("answered", 1, "1", "OFF_TRACK");

    // Then
    await().atMost(PATIENCE).until(() -> health("answering").equals("RED"));
    get("initiatives/answering")
        .header("ETag", "\"2\"")
        .body("health.causes.kind", contains("indicator-off-track"))
        .body("health.causes.code", contains("answered"));
    get("initiatives?health=RED&indicator=answered").body("items.code", contains("answering"));
    JsonPath fact = facts("initiative", "answering", 2).get(1);
    assertEquals("org.hito.initiative.health-changed.v1", fact.getString("type"));
    assertEquals(cause.toString(), fact.getString("causationid"));
    assertEquals("initiative-service", fact.getString("actor"));
    assertEquals("OFF_TRACK", fact.getString("data.initiative.indicatorProgress[0].status"));
  }

  @Test
  void repeatedOlderAndUnchangedFactsChangeNothing() {
    // Given
    declare("initiatives/steady", linking("steadied")).statusCode(201);
    IndicatorTopic.publish("steadied", 5, "1", "AT_RISK");
    await().atMost(PATIENCE).until(() -> health("steady").equals("AMBER"));

    // When
    IndicatorTopic.publish("steadied", 5, "1", "AT_RISK");
    IndicatorTopic.publish("steadied", 4, "0", "OFF_TRACK");
    IndicatorTopic.publish("steadied", 6, "2", "AT_RISK");
    IndicatorTopic.publish("steadied", 7, "9", "ON_TRACK");

    // Then
    awaitStatus("steady", 0, "ON_TRACK");
    get("initiatives/steady/history")
        .body("items.type", contains("health-changed", "health-changed", "registered"))
        .body("items[0].change.to.status", equalTo("GREEN"))
        .body("items[1].change.to.status", equalTo("AMBER"));
  }

  @Test
  void aLaterDeclarationKnowsEarlierFacts() {
    // Given
    declare("initiatives/first", linking("known")).statusCode(201);
    IndicatorTopic.publish("known", 1, "1", "OFF_TRACK");
    await().atMost(PATIENCE).until(() -> health("first").equals("RED"));

    // When
    declare("initiatives/second", linking("known"))
        .statusCode(201)
        .body("health.status", equalTo("RED"));
    declare("initiatives/third", CENTRE).statusCode(201).body("health.status", equalTo("GREEN"));
    patch("initiatives/third", 1, "{\"indicators\":[\"known\"]}")
        .statusCode(200)
        .body("health.status", equalTo("RED"));

    // Then
    get("initiatives/third/history")
        .body("items.type", equalTo(List.of("health-changed", "revised", "registered")));
  }

  @Test
  void aRecordThatIsNotAFactIsSetAsideAndTheOthersAreProcessed() {
    // Given
    declare("initiatives/poisoned", linking("wholesome")).statusCode(201);

    // When
    TopicWriter.of(IndicatorTopic.STATE).write("wholesome", "no fact");
    IndicatorTopic.publish("wholesome", 1, "1", "OFF_TRACK");

    // Then
    await().atMost(PATIENCE).until(() -> health("poisoned").equals("RED"));
    TopicReader.of(IndicatorTopic.DEAD_LETTERS)
        .until(letters -> letters.stream().anyMatch(letter -> "wholesome".equals(letter.key())));
  }
}
