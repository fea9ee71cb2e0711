package org.hito.metrics;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.hito.testkit.access.AccessRules;
import org.hito.testkit.access.Attempt;

@QuarkusTest
@MetricsServiceTest
class AccessComponentTest extends AccessRules {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String OBSERVED =
      """
      {"name":{"en":"A"},"steward":"senacyt","measure":{"type":"OBSERVED"},
       "baseline":{"value":0,"on":"2021-09-01"},"targets":[{"value":10,"on":"2030-12-31"}]}
      """;
  private static final String GATE =
      "{\"name\":{\"en\":\"A\"},\"condition\":{\"all\":[{\"indicator\":\"access\",\"atLeast\":1}]}}";

  AccessComponentTest() {
    super("metrics-service", "senacyt", "mici");
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    Client.define(code, OBSERVED);
    Client.admin().body(GATE).put("/api/v1/gates/" + code);
    try (FactWriter facts = new FactWriter()) {
      facts.write("hito.strategy.facts.v1", code, StrategyStory.registered(code, "law"));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Client.reader().get("/api/v1/strategies/" + code + "/scorecard").statusCode()
                    == 200);
  }

  @Override
  protected Map<String, Function<String, Attempt>> attempts() {
    return Map.ofEntries(
        entry(
            "PUT /api/v1/indicators/{code} new",
            code -> Attempt.declaration(Client.path(code), OBSERVED)),
        entry(
            "PUT /api/v1/indicators/{code} again",
            code -> again(code, OBSERVED.replace("10", "20"))),
        entry(
            "PUT /api/v1/indicators/{code} with another steward",
            code -> again(code, OBSERVED.replace("senacyt", "mici"))),
        entry("PATCH /api/v1/indicators/{code}", AccessComponentTest::patched),
        entry(
            "POST /api/v1/indicators/{code}/observations",
            code -> observing(code, "", "[{\"on\":\"2026-06-30\",\"value\":3}]")),
        entry(
            "PUT /api/v1/indicators/{code}/observations/{day}",
            code -> observing(code, "/" + DAY, "{\"value\":3}")),
        entry(
            "DELETE /api/v1/indicators/{code}/observations/{day}",
            AccessComponentTest::withdrawing),
        entry(
            "PUT /api/v1/gates/{code} new",
            code -> Attempt.declaration("/api/v1/gates/" + code, GATE)),
        entry(
            "PUT /api/v1/gates/{code} again",
            code -> Attempt.revision(gate(code), GATE.replace("\"A\"", "\"B\""))),
        entry(
            "PATCH /api/v1/gates/{code}",
            code -> Attempt.patch(gate(code), "{\"name\":{\"en\":\"C\"}}")));
  }

  private static Attempt again(String code, String body) {
    Client.define(code, OBSERVED).statusCode(201);
    return Attempt.revision(Client.path(code), body);
  }

  private static Attempt patched(String code) {
    Client.define(code, OBSERVED).statusCode(201);
    return Attempt.patch(Client.path(code), "{\"name\":{\"en\":\"C\"}}");
  }

  private static Attempt observing(String code, String day, String body) {
    Client.define(code, OBSERVED).statusCode(201);
    return Attempt.json(Client.path(code) + "/observations" + day, body, Client.path(code));
  }

  private static Attempt withdrawing(String code) {
    Client.define(code, OBSERVED).statusCode(201);
    Client.observe(code, DAY, "3");
    return new Attempt(
        Client.path(code) + "/observations/" + DAY + "?reason=x", "", Map.of(), Client.path(code));
  }

  private static String gate(String code) {
    Client.admin().body(GATE).put("/api/v1/gates/" + code).then().statusCode(201);
    return "/api/v1/gates/" + code;
  }
}
