package org.hito.initiative;

import static java.util.Map.entry;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.DOCUMENT;
import static org.hito.initiative.InitiativeApi.FUND;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Function;
import org.hito.testkit.access.AccessRules;
import org.hito.testkit.access.Attempt;

@QuarkusTest
@InitiativeServiceTest
class AccessComponentTest extends AccessRules {

  private static final String REACHED = "/milestones/law/reached";

  AccessComponentTest() {
    super("initiative-service", "senacyt", "mici");
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    InitiativeApi.givenStrategy();
    declare("organisations/" + code, SENACYT);
    declare("documents/" + code, DOCUMENT);
    declare("strategies/" + code, CHIPS);
    declare("funds/" + code, FUND);
    declare("initiatives/" + code, CENTRE);
  }

  @Override
  protected Map<String, Function<String, Attempt>> attempts() {
    return Map.ofEntries(
        entry(
            "PUT /api/v1/organisations/{code} new",
            code -> declared("organisations", code, SENACYT)),
        entry(
            "PUT /api/v1/organisations/{code} again",
            code -> again("organisations", code, SENACYT, SENACYT.replace("government", "other"))),
        entry(
            "PATCH /api/v1/organisations/{code}", code -> patched("organisations", code, SENACYT)),
        entry("PUT /api/v1/documents/{code} new", code -> declared("documents", code, DOCUMENT)),
        entry(
            "PUT /api/v1/documents/{code} again",
            code -> again("documents", code, DOCUMENT, DOCUMENT.replace("2024-12", "2024-11"))),
        entry(
            "PATCH /api/v1/documents/{code}",
            code -> {
              declare("documents/" + code, DOCUMENT).statusCode(201);
              return Attempt.patch(path("documents", code), "{\"publisher\":\"Patched\"}");
            }),
        entry("PUT /api/v1/strategies/{code} new", code -> declared("strategies", code, CHIPS)),
        entry(
            "PUT /api/v1/strategies/{code} again",
            code -> again("strategies", code, CHIPS, CHIPS.replace("2028", "2029"))),
        entry(
            "PUT /api/v1/strategies/{code} with another owner",
            code -> again("strategies", code, CHIPS, CHIPS.replace("[\"senacyt\"]", "[\"mici\"]"))),
        entry("PATCH /api/v1/strategies/{code}", code -> patched("strategies", code, CHIPS)),
        entry("PUT /api/v1/funds/{code} new", code -> declared("funds", code, FUND)),
        entry(
            "PUT /api/v1/funds/{code} again",
            code -> again("funds", code, FUND, FUND.replace("2023", "2024"))),
        entry(
            "PUT /api/v1/funds/{code} with another funder",
            code -> again("funds", code, FUND, FUND.replace("[\"senacyt\"]", "[\"mici\"]"))),
        entry("PATCH /api/v1/funds/{code}", code -> patched("funds", code, FUND)),
        entry("PUT /api/v1/initiatives/{code} new", code -> declared("initiatives", code, CENTRE)),
        entry(
            "PUT /api/v1/initiatives/{code} again",
            code -> again("initiatives", code, CENTRE, CENTRE.replace("2024-07", "2024-08"))),
        entry(
            "PUT /api/v1/initiatives/{code} with another lead",
            code ->
                again(
                    "initiatives",
                    code,
                    CENTRE,
                    CENTRE.replace("\"lead\":\"senacyt\"", "\"lead\":\"mici\""))),
        entry("PATCH /api/v1/initiatives/{code}", code -> patched("initiatives", code, CENTRE)),
        entry(
            "POST /api/v1/initiatives/{code}/moves",
            code ->
                step(
                    code,
                    "/moves",
                    "{\"to\":\"IN_PROGRESS\",\"on\":\"2025-01-01\",\"reason\":\"x\"}")),
        entry(
            "PUT /api/v1/initiatives/{code}/milestones/{milestone}/reached",
            code -> step(code, REACHED, "{\"on\":\"2025-03\"}")),
        entry(
            "DELETE /api/v1/initiatives/{code}/milestones/{milestone}/reached",
            AccessComponentTest::takenBack));
  }

  private static Attempt declared(String collection, String code, String body) {
    return Attempt.declaration(path(collection, code), body);
  }

  private static Attempt again(String collection, String code, String first, String second) {
    declare(collection + "/" + code, first).statusCode(201);
    return Attempt.revision(path(collection, code), second);
  }

  private static Attempt patched(String collection, String code, String body) {
    declare(collection + "/" + code, body).statusCode(201);
    return Attempt.patch(path(collection, code), "{\"name\":{\"en\":\"Patched\"}}");
  }

  private static Attempt step(String code, String step, String body) {
    declare("initiatives/" + code, CENTRE).statusCode(201);
    return Attempt.json(path("initiatives", code) + step, body, path("initiatives", code));
  }

  private static Attempt takenBack(String code) {
    Attempt reached = step(code, REACHED, "{\"on\":\"2025-03\"}");
    admin().body(reached.body()).put(reached.path()).then().statusCode(200);
    return new Attempt(reached.path(), "", Map.of(), reached.thing());
  }

  private static String path(String collection, String code) {
    return "/api/v1/" + collection + "/" + code;
  }
}
