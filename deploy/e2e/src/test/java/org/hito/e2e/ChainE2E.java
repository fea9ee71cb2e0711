package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.hito.bench.client.EventStream;
import org.junit.jupiter.api.Test;

/** A delivered commitment moves an indicator: the whole chain, through the gateway. */
class ChainE2E {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String COUNT = "/api/v1/indicators/co-operation-agreements";

  private static final Map<String, String> MARKS =
      Map.of(
          "organisations", "\"kind\":\"other\"",
          "forums", "\"convenors\":[]",
          "indicators", "\"measure\":{\"type\":\"OBSERVED\"}");
  // api.md, "Example that must work as written", between its two readings of the count
  private static final String EXAMPLE =
      """
      TOKEN=$(curl -s localhost:8080/local/oauth/token -d grant_type=client_credentials -d client_id=economia-mx -d client_secret=local | jq -r .access_token)
      curl -s localhost:8080/api/v1/indicators/co-operation-agreements | jq .progress.value
      curl -s -X POST localhost:8080/api/v1/meetings/hled-2022-04/commitments -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
        -d '{"code":"chip-skills-mou","title":{"en":"MoU on chip skills","es":"Memorando sobre talento en semiconductores"},"kind":"mou","status":"AGREED","owner":"economia-mx","dueOn":"2027-06-30"}' > /dev/null
      curl -s -X POST localhost:8080/api/v1/commitments/chip-skills-mou/moves -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"to":"IN_PROGRESS","on":"2026-11-01"}' > /dev/null
      curl -s -X POST localhost:8080/api/v1/commitments/chip-skills-mou/moves -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"to":"DELIVERED","on":"2026-11-20"}' > /dev/null
      """;

  @Test
  void theExampleOfTheDocumentationRaisesTheCountByOneAndTheStreamShowsIt()
      throws IOException, InterruptedException {
    // Given
    Promises.awaitAllCounted();
    Api reader = Api.anonymous(RunningPlatform.address());
    try (EventStream stream = reader.events("indicator.*")) {

      // When
      int before = Integer.parseInt(Shell.run(EXAMPLE, RunningPlatform.address()).strip());

      // Then
      JsonNode event =
          stream.await(e -> isProgress(e, "co-operation-agreements"), SOON).cloudEvent();
      assertEquals(before + 1, event.at("/data/indicator/progress/value").intValue());
      assertEquals(before + 1, reader.get(COUNT).at("/progress/value").intValue());
      assertEquals(
          event.get("causationid").textValue(),
          reader.get("/api/v1/commitments/chip-skills-mou/history").at("/items/0/id").textValue());
    }
  }

  @Test
  void theExplanationNamesWhatWasCountedAndItsSumChecks() throws InterruptedException {
    // Given
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    String delivered = deliver(owner, "explained-mou");
    awaitCounted(owner, delivered);

    // When
    JsonNode explanation = owner.get(COUNT + "/explanation");

    // Then
    JsonNode input = input(explanation, delivered);
    assertEquals("hled-2022-04", input.get("meeting").textValue());
    assertEquals("hled", input.get("forum").textValue());
    int sum = 0;
    for (JsonNode counted : explanation.get("inputs")) {
      sum += counted.get("amount").intValue();
    }
    assertEquals(sum, explanation.get("value").intValue());
    assertEquals(sum, explanation.get("sum").intValue());
  }

  @Test
  void reopeningTakesBackWhatItContributed() throws InterruptedException {
    // Given
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    String code = deliver(owner, "reopened-mou");
    Promises.awaitAllCounted();
    int with = owner.get(COUNT).at("/progress/value").intValue();

    // When
    move(owner, code, "IN_PROGRESS");

    // Then
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertEquals(with - 1, owner.get(COUNT).at("/progress/value").intValue()));
  }

  @Test
  void aSecondLoadOfTheCatalogueCreatesNoFact() throws InterruptedException {
    // Given
    Api loader = Api.as("admin", RunningPlatform.address());
    try (EventStream stream = loader.events("*")) {
      allPublishedBy("admin", stream, "before", loader); // of other tests

      // When
      int exit = RunningPlatform.loadCatalogue();

      // Then
      assertEquals(0, exit);
      assertEquals(List.of(), allPublishedBy("admin", stream, "after", loader));
    }
  }

  /** Each service publishes in order: when a mark arrives, all earlier facts have. */
  private static List<String> allPublishedBy(String actor, EventStream stream, String when, Api api)
      throws InterruptedException {
    List<String> published = new ArrayList<>();
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      String code = when + "-the-load-of-" + mark.getKey();
      api.put(
          "/api/v1/" + mark.getKey() + "/" + code,
          "{\"name\":{\"en\":\"Mark\"},%s}".formatted(mark.getValue()));
      published.addAll(publishedBy(actor, stream, code));
    }
    return published;
  }

  private static List<String> publishedBy(String actor, EventStream stream, String mark)
      throws InterruptedException {
    List<String> published = new ArrayList<>();
    stream.await(
        event -> {
          String subject = event.get("subject").textValue();
          if (event.get("actor").textValue().equals(actor) && !subject.equals(mark)) {
            published.add(event.get("type").textValue() + " " + subject);
          }
          return subject.equals(mark);
        },
        SOON);
    return published;
  }

  @Test
  void afterACrashOfMetricsDuringMovesEveryMoveIsCountedOnce() throws InterruptedException {
    // Given
    Promises.awaitAllCounted();
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    int before = owner.get(COUNT).at("/progress/value").intValue();
    List<String> delivered = new ArrayList<>();

    // When
    for (int i = 0; i < 40; i++) {
      delivered.add(deliver(owner, "crash-mou-" + i));
      if (i == 20) {
        RunningPlatform.get().kill("metrics-service");
      }
    }
    RunningPlatform.get().start("metrics-service");

    // Then
    awaitCounted(owner, delivered.get(delivered.size() - 1));
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertEquals(
                    before + delivered.size(), owner.get(COUNT).at("/progress/value").intValue()));
    assertTrue(delivered.stream().allMatch(code -> isCounted(owner, code)));
  }

  private static String deliver(Api owner, String code) throws InterruptedException {
    owner.post(
        "/api/v1/meetings/hled-2022-04/commitments",
        """
        {"code":"%s","title":{"en":"Memorandum","es":"Memorando"},"kind":"mou","status":"AGREED","owner":"economia-mx"}
        """
            .formatted(code));
    move(owner, code, "IN_PROGRESS");
    move(owner, code, "DELIVERED");
    return code;
  }

  private static void move(Api owner, String code, String to) throws InterruptedException {
    owner.post(
        "/api/v1/commitments/" + code + "/moves",
        "{\"to\":\"%s\",\"on\":\"2026-11-20\"}".formatted(to));
  }

  private static void awaitCounted(Api api, String code) {
    Awaitility.await().atMost(SOON).until(() -> isCounted(api, code));
  }

  private static boolean isCounted(Api api, String code) {
    try {
      JsonNode explanation = api.get(COUNT + "/explanation");
      return input(explanation, code) != null;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode input(JsonNode explanation, String code) {
    for (JsonNode input : explanation.get("inputs")) {
      if (code.equals(input.get("code").textValue())) {
        return input;
      }
    }
    return null;
  }

  private static boolean isProgress(JsonNode event, String indicator) {
    return event.get("type").textValue().equals("org.hito.indicator.progressed.v1")
        && event.get("subject").textValue().equals(indicator);
  }
}
