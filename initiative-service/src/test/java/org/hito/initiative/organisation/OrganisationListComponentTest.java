package org.hito.initiative.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InitiativeServiceTest
class OrganisationListComponentTest {

  @Test
  void searchFindsCodeEitherLanguageAndAliasIgnoringCaseAndAccents() {
    // Given
    put(
            "inst-tec",
            "{\"name\":{\"en\":\"Higher Technical Institute\",\"es\":\"Institución Tecnológica\"},\"kind\":\"university\",\"aliases\":[\"ITSE\"]}")
        .statusCode(201);

    // When
    for (String words : List.of("institucion TECNOLOGICA", "higher tech", "itse", "inst-tec")) {
      // Then
      reader()
          .queryParam("q", words)
          .get("/api/v1/organisations")
          .then()
          .body("items.code", hasItem("inst-tec"));
    }
    reader()
        .queryParam("q", "100%")
        .get("/api/v1/organisations")
        .then()
        .body("items", equalTo(List.of()));
  }

  @Test
  void linksKeepThePathThatTheClientAskedFor() {
    // Given
    for (String code : List.of("linked-a", "linked-b")) {
      put(code, SENACYT.replace("\"PA\"", "\"NI\"")).statusCode(201);
    }

    // When
    ValidatableResponse page =
        reader()
            .header("X-Forwarded-Path", "/es/data/organisations")
            .get("/api/v1/organisations?country=NI&limit=1")
            .then();

    // Then
    page.body("self", endsWith("/es/data/organisations?country=NI&limit=1"))
        .body("next", containsString("/es/data/organisations?country=NI&limit=1&cursor="));
    reader()
        .header("X-Forwarded-Path", "/es/data/organisations")
        .get("/api/v1/organisations?country=NI&limit=1&format=csv")
        .then()
        .header("Link", containsString("/es/data/organisations?"));
    reader()
        .header("X-Forwarded-Path", "/es/data/organisations/linked-a/history")
        .get("/api/v1/organisations/linked-a/history")
        .then()
        .body("self", endsWith("/es/data/organisations/linked-a/history"));
  }

  @Test
  void listsContinueWhereThePageEndedAndRefuseAnAlteredCursor() {
    // Given
    for (String code : List.of("paged-a", "paged-b", "paged-c")) {
      put(code, SENACYT.replace("\"PA\"", "\"GT\"")).statusCode(201);
    }

    // When
    ValidatableResponse first =
        reader()
            .header("Prefer", "return=total-count")
            .get("/api/v1/organisations?country=GT&limit=2")
            .then();

    // Then
    first.body("items.code", contains("paged-a", "paged-b")).body("total", equalTo(3));
    String next = first.extract().path("next");
    reader()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .body("items.code", contains("paged-c"))
        .body("next", nullValue());
    reader()
        .urlEncodingEnabled(false)
        .get(next.replace("country=GT", "country=PA"))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    reader()
        .get("/api/v1/organisations?colour=red")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown-query-parameter"));
  }
}
