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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
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
    get("documents?sha256=1B1B" + "0A".repeat(30)).body("items.code", contains("press"));
    get("documents?q=press&language=ES-pa,en").body("items.code", hasItem("press"));
    for (String query : List.of("sha256=1b1b", "language=spanish", "language=es,")) {
      get("documents?" + query).statusCode(400).body("code", equalTo("invalid-query-parameter"));
    }
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
  void twoDocumentsShareNoName() {
    // Given
    declare("documents/named", titled("Yearbook 2024", "named.pdf")).statusCode(201);

    // When
    ValidatableResponse alias = declare("documents/named-again", titled("x", "named.pdf"));
    ValidatableResponse code = declare("documents/named-after", titled("named"));

    // Then
    alias
        .statusCode(422)
        .body("errors.pointer", contains("/aliases/1"))
        .body("errors.code", contains("names-another-document"))
        .body(
            "errors.message",
            contains("'named.pdf' is the code or an alias of the document 'named'"));
    code.statusCode(422).body("errors.pointer", contains("/aliases/0"));
    get("documents/named-again").statusCode(404);
    declare("documents/yearbook", titled("Another")).statusCode(201);
    patch("documents/yearbook", 1, "{\"aliases\":[\"Yearbook 2024\"]}")
        .statusCode(422)
        .body("errors.pointer", contains("/aliases/0"));
  }

  @Test
  void aNameIsTakenHoweverItsAccentsAreTypedOrWereStored() throws SQLException {
    // Given
    declare("documents/accented", titled("a\u00F1o.pdf")).statusCode(201);

    // When
    ValidatableResponse typed = declare("documents/accented-too", titled("an\u0303o.pdf"));
    storeAccentsApart("accented");
    ValidatableResponse stored = declare("documents/accented-too", titled("a\u00F1o.pdf"));

    // Then
    typed.statusCode(422).body("errors.code", contains("names-another-document"));
    stored.statusCode(422).body("errors.code", contains("names-another-document"));
    declare("documents/accented-too", titled("b\u00F1o.pdf", "bn\u0303o.pdf"))
        .statusCode(422)
        .body("errors.code", contains("duplicate"));
  }

  /** As earlier versions did with what came so. */
  private static void storeAccentsApart(String code) throws SQLException {
    Database database = Infrastructure.database("initiative");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE document SET names = normalize(names, NFD) WHERE code = ?")) {
      update.setString(1, code);
      update.executeUpdate();
    }
  }

  @Test
  void aCodeIsNoAliasOfAnother() {
    // Given
    declare("documents/code-first", titled("code-second")).statusCode(201);

    // When
    ValidatableResponse refused = declare("documents/code-second", titled());

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/code"))
        .body("errors.code", contains("names-another-document"));
  }

  @Test
  void aNameIsFreeAgainOnceItsDocumentGivesItUp() {
    // Given
    declare("documents/giver", titled("given.pdf", "kept.pdf")).statusCode(201);
    patch("documents/giver", 1, "{\"aliases\":[\"kept.pdf\"]}").statusCode(200);

    // When
    ValidatableResponse taken = declare("documents/taker", titled("given.pdf"));

    // Then
    taken.statusCode(201);
    patch("documents/giver", 2, "{\"publisher\":\"SENACYT\"}").statusCode(200);
  }

  @Test
  void ofTwoDocumentsThatTakeANameAtOnceOneGetsIt() {
    // When
    List<Integer> statuses =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> declare("documents/race-" + n, titled("race.pdf")).extract()))
            .toList()
            .stream()
            .map(answer -> answer.join().statusCode())
            .sorted()
            .toList();

    // Then
    assertEquals(List.of(201, 422, 422, 422, 422, 422, 422, 422), statuses);
  }

  private static String titled(String... aliases) {
    return "{\"title\":{\"en\":\"Report\"},\"aliases\":[%s]}"
        .formatted(Stream.of(aliases).map(one -> '"' + one + '"').collect(Collectors.joining(",")));
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
