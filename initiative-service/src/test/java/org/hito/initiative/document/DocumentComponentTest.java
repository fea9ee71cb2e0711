package org.hito.initiative.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.initiative.InitiativeApi.DOCUMENT;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.patch;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;

/** Documents from outside. */
@QuarkusTest
@InitiativeServiceTest
class DocumentComponentTest {

  @Test
  void aDocumentIsDeclaredRevisedFoundAndPublished() {
    // Given
    String own = DOCUMENT.replace("0A0a", "1B1b");
    declare("documents/press", own).statusCode(201).body("language", equalTo("es-PA"));
    declare("documents/press", own).statusCode(200).header("ETag", "\"1\"");

    // When
    ValidatableResponse revised = patch("documents/press", 1, "{\"publishedOn\":\"2024\"}");

    // Then
    revised.statusCode(200).body("publishedOn", equalTo("2024"));
    var facts = facts("document", "press", 2);
    assertEquals(
        List.of("org.hito.document.registered.v1", "org.hito.document.revised.v1"),
        facts.stream().map(fact -> fact.getString("type")).toList());
    get("documents/press/history").body("items.version", equalTo(List.of(2, 1)));
    get("documents?q=COMUNICADO&language=es-PA").body("items.code", hasItem("press"));
    get("documents?sha256=1b1b" + "0a".repeat(30)).body("items.code", contains("press"));
    reader()
        .header("Accept-Language", "es")
        .get("/api/v1/documents/press")
        .then()
        .body("label", equalTo("Comunicado de prensa"));
    reader()
        .get("/api/v1/documents?q=press&format=csv")
        .then()
        .body(containsString("code,title.en,title.es,publisher,publishedOn,language,url,sha256"))
        .body(containsString("press,Press release,Comunicado de prensa,SENACYT,2024,es-PA,"));
  }

  @Test
  void allViolationsAreReportedInOneAnswer() {
    // When
    ValidatableResponse refused =
        declare(
            "documents/broken",
            """
            {"title":{},"publishedOn":"soon","language":"Spanish","url":"senacyt.gob.pa",
             "sha256":"0a","colour":"red"}
            """);

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/title no-language",
                "/publishedOn not-a-partial-date",
                "/language not-a-language",
                "/url not-an-address",
                "/sha256 not-a-sha256",
                "/colour unknown-member"));
    get("documents/broken").statusCode(404);
  }

  @Test
  void administratorsKeepDocumentsAndNobodyElse() {
    // When
    ValidatableResponse refused =
        editor("senacyt").body(DOCUMENT).put("/api/v1/documents/mine").then();

    // Then
    refused.statusCode(403).body("code", equalTo("documents-are-kept-by-admins"));
    get("documents/mine").statusCode(404);
  }
}
