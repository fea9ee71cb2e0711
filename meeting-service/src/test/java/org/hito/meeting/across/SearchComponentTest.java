package org.hito.meeting.across;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search across all kinds of the service. */
@QuarkusTest
@MeetingServiceTest
class SearchComponentTest {

  private static ValidatableResponse search(String q, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("q", q);
    body.put("words", List.of(q.split("\\s+", -1)));
    body.put("kinds", List.of("forum", "meeting", "commitment", "organisation"));
    body.put("rank", -1);
    body.put("code", "");
    body.put("kind", "");
    body.put("line", 1);
    body.put("limit", 50);
    body.putAll(more);
    return reader()
        .contentType("application/json")
        .body(Json.write(body))
        .post("/internal/v1/search")
        .then()
        .statusCode(200);
  }

  private static void given(String meeting, String code, String en, String es, String alias) {
    record(
            meeting,
            promise(code)
                .replace("MoU on chip skills", en)
                .replace("Memorando sobre talento en semiconductores", es)
                .replaceFirst("\\{", "{\"aliases\":[\"" + alias + "\"],"))
        .statusCode(201);
  }

  private static String hit(String code) {
    return "hits.find { it.code == '" + code + "' }";
  }

  @Test
  void theBestMatchesComeFirst() {
    // Given
    MeetingApi.givenForumAndMeeting("found-forum", "found-meeting");
    given("found-meeting", "zebrafish", "Nothing", "Nada", "x1");
    given("found-meeting", "a-whole", "Zebrafish", "Nada", "x2");
    given("found-meeting", "zebrafish-plan", "Nothing", "Nada", "x3");
    given("found-meeting", "b-inside", "A plan", "Un Zebrafísh más", "x4");
    given("found-meeting", "c-alias", "A plan", "Un plan", "The zebrafish plan");
    given("found-meeting", "the-zebrafish", "A plan", "Un plan", "x5");

    // When
    ValidatableResponse answer = search("ZEBRAFISH", Map.of());

    // Then
    answer
        .body(
            "hits.code",
            contains(
                "zebrafish", "a-whole", "zebrafish-plan", "b-inside", "c-alias", "the-zebrafish"))
        .body("counts.commitment", equalTo(6))
        .body(hit("b-inside") + ".text", equalTo("Un Zebrafísh más"))
        .body(hit("b-inside") + ".line", equalTo(2))
        .body(hit("c-alias") + ".text", equalTo("The zebrafish plan"))
        .body(hit("the-zebrafish") + ".line", equalTo(null));
    search(
            "zebrafish",
            Map.of("rank", 2, "code", "zebrafish-plan", "kind", "commitment", "limit", 2))
        .body("hits.code", contains("b-inside", "c-alias"))
        .body("counts.commitment", equalTo(6));
  }

  @Test
  void wordsMayStandApartAndInEitherLanguage() {
    // Given
    MeetingApi.givenForumAndMeeting("apart-forum", "apart-meeting");
    given("apart-meeting", "apart", "Wombat training", "Formación de uómbats", "x6");

    // When
    ValidatableResponse answer = search("formacion training", Map.of());

    // Then
    answer.body("hits.code", hasItem("apart")).body(hit("apart") + ".rank", equalTo(5));
  }

  @Test
  void whatIsEverywhereIsCountedAndRankedUpToALimit() throws SQLException {
    // Given
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO forum (code, version, state, names, created_at, updated_at, convenors)
          SELECT code, 1, '{}', E'Quokka forum\\nForo de quokkas\\n', now(), now(), '{}'
            FROM (SELECT 'a-crowd-' || at AS code FROM generate_series(1, 10001) at
                  UNION VALUES ('quokka'), ('quokka-forum'), ('z-forum')) many
          """);
      connection.commit();

      // When
      ValidatableResponse answer = search("Quokka", Map.of("limit", 3));

      // Then
      answer
          .body("counts.forum", equalTo(10_000))
          .body("atLeast", contains("forum"))
          .body("hits.code", contains("quokka", "a-crowd-1", "a-crowd-10"));
      search("quokka", Map.of("rank", 2, "code", "a-crowd-9999", "kind", "forum", "limit", 1))
          .body("hits.code", contains("quokka-forum"));
      statement.execute("DELETE FROM forum WHERE names LIKE 'Quokka%'");
      connection.commit();
    }
  }

  @ParameterizedTest
  @CsvSource({"revision, 2", "dialogo economico, 2", "HIGH LEVEL, 1", "dean, 4"})
  void textsAreFoundWithoutTheirAccents(String q, int line) {
    // Given
    MeetingApi.givenForumAndMeeting(
        "accents-" + line + q.length(), "accents-m-" + line + q.length());

    // When
    JsonNode hits = Json.read(search(q, Map.of()).extract().asString(), JsonNode.class).get("hits");

    // Then
    assertEquals(line, hits.findValue("line").intValue(), hits.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "'", "\"", "\\", "?", ":q", "🐘", "a", "ñ", "'; DROP TABLE forum; --"})
  void whatIsSearchedForIsOnlyText(String q) {
    search(q, Map.of());
  }

  @Test
  void aWildcardFindsNothingButItself() {
    search("%_%", Map.of()).body("hits", equalTo(List.of())).body("counts", equalTo(Map.of()));
  }
}
