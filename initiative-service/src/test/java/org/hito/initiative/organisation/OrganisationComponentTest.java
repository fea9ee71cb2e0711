package org.hito.initiative.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.testkit.Passports;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.Test;

/** Organisations from outside, on a real PostgreSQL and a real broker. */
@QuarkusTest
@InitiativeServiceTest
class OrganisationComponentTest {

  @Test
  void declaringRegistersOnceAndTheSameAgainChangesNothing() {
    // Given
    put("declared-twice", SENACYT).statusCode(201).header("ETag", "\"1\"");

    // When
    ValidatableResponse again = put("declared-twice", SENACYT);

    // Then
    again.statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
    assertEquals(List.of("registered"), published("declared-twice", 1));
  }

  @Test
  void aChangeNeedsTheVersionItWasMadeFrom() {
    // Given
    put("guarded", SENACYT).statusCode(201);
    String changed = SENACYT.replace("\"PA\"", "\"CR\"");

    // When
    put("guarded", changed).statusCode(428).body("code", equalTo("precondition-required"));
    admin()
        .header("If-Match", "\"7\"")
        .body(changed)
        .put("/api/v1/organisations/guarded")
        .then()
        .statusCode(412);
    admin()
        .header("If-None-Match", "*")
        .body(SENACYT)
        .put("/api/v1/organisations/guarded")
        .then()
        .statusCode(412);
    admin()
        .header("If-Match", "\"1\"")
        .body(changed)
        .put("/api/v1/organisations/guarded")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("country", equalTo("CR"));

    // Then
    assertEquals(List.of("registered", "revised"), published("guarded", 2));
    reader()
        .get("/api/v1/organisations/guarded/history")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items[0].change.country.from", equalTo("PA"))
        .body("items[0].change.country.to", equalTo("CR"))
        .body("items[0].actor", equalTo("admin"));
  }

  @Test
  void aMergePatchChangesOnlyWhatItNames() {
    // Given
    put("patched", SENACYT).statusCode(201);

    // When
    ValidatableResponse patched =
        admin()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body("{\"country\":null,\"aliases\":[\"SNC\"]}")
            .patch("/api/v1/organisations/patched")
            .then();

    // Then
    patched
        .statusCode(200)
        .body("country", nullValue())
        .body("aliases", contains("SNC"))
        .body("name.es", equalTo("Secretaría Nacional de Ciencia"));
  }

  @Test
  void allViolationsAreReportedAtOnceWithTheirPlaces() {
    // When
    ValidatableResponse refused =
        put("broken", "{\"name\":{},\"kind\":\"tribe\",\"country\":\"XX\",\"colour\":\"red\"}");

    // Then
    refused
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-request"))
        .body("errors.pointer", containsInAnyOrder("/name", "/kind", "/country", "/colour"))
        .body("instance", notNullValue());
    reader().get("/api/v1/organisations/broken").then().statusCode(404);
  }

  @Test
  void refusalsSpeakTheReadersLanguage() {
    // When
    ValidatableResponse refused =
        reader()
            .header("Accept-Language", "es-PA,es;q=0.9")
            .get("/api/v1/organisations/none")
            .then();

    // Then
    refused
        .statusCode(404)
        .header("Content-Language", "es")
        .body("title", equalTo("No encontrado"))
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void onlyPassportsForThisServiceAreTaken() {
    // Given
    String path = "/api/v1/organisations/any";

    // When
    int none = given().get(path).statusCode();
    int foreign =
        given().auth().oauth2(Passports.to("meeting-service").admin()).get(path).statusCode();
    int forged =
        given()
            .auth()
            .oauth2(Passports.to("initiative-service").forged("senacyt"))
            .get(path)
            .statusCode();
    int expired =
        given()
            .auth()
            .oauth2(Passports.to("initiative-service").expired("senacyt"))
            .get(path)
            .statusCode();

    // Then
    assertEquals(List.of(401, 401, 401, 401), List.of(none, foreign, forged, expired));
    given()
        .get(path)
        .then()
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void writingIsForAdministrators() {
    // When
    ValidatableResponse refused =
        given()
            .auth()
            .oauth2(Passports.to("initiative-service").forAgency("senacyt", "agency-editor"))
            .contentType("application/json")
            .body(SENACYT)
            .put("/api/v1/organisations/not-mine")
            .then();

    // Then
    refused.statusCode(403).body("code", equalTo("organisations-are-kept-by-admins"));
  }

  @Test
  void aKnownRepresentationIsNotSentAgain() {
    // Given
    put("cached", SENACYT).statusCode(201);

    // When
    int status =
        reader().header("If-None-Match", "\"1\"").get("/api/v1/organisations/cached").statusCode();

    // Then
    assertEquals(304, status);
  }

  @Test
  void theWayOfAskingIsCheckedToo() {
    reader()
        .get("/api/v1/nothing-here")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    admin()
        .post("/api/v1/organisations/x")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("GET, PATCH, PUT"))
        .contentType("application/problem+json");
    admin()
        .body("{\"name\":")
        .put("/api/v1/organisations/x")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-json"));
    admin().body("{\"a\":1,\"a\":2}").put("/api/v1/organisations/x").then().statusCode(400);
    admin()
        .contentType("text/plain")
        .body("x")
        .put("/api/v1/organisations/x")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    reader()
        .accept("image/png")
        .get("/api/v1/organisations")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    put("Not-A-Code", SENACYT).statusCode(422);
  }

  private static List<String> published(String code, int count) {
    List<TopicRecord> facts =
        TopicReader.of("hito.organisation.facts.v1")
            .until(records -> records.stream().filter(r -> code.equals(r.key())).count() >= count);
    List<String> types =
        facts.stream()
            .filter(fact -> code.equals(fact.key()))
            .map(
                fact ->
                    fact.value().replaceAll(".*org\\.hito\\.organisation\\.([a-z]+)\\.v1.*", "$1"))
            .toList();
    assertTrue(types.size() >= count);
    return types;
  }
}
