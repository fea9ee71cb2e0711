package org.hito.gateway.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.views.PageCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes of all kinds, made of the logs of three services. */
@QuarkusTest
@GatewayTest
class ChangesComponentTest {

  @TestHTTPResource private URI address;

  private HttpResponse<String> changes(String query, String... headers) {
    return new Door(address).get("/api/v1/changes" + query, headers);
  }

  private JsonObject page(String query) {
    HttpResponse<String> answer = changes(query);
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonObject(answer.body());
  }

  private static String query(JsonObject page) {
    return "?" + URI.create(page.getString("next")).getRawQuery();
  }

  @Test
  void logsAreMergedByWhenTheirChangesWereRecorded() {
    // When
    JsonObject page = page("?since=2026-11-01");

    // Then
    assertEquals(6, page.getJsonArray("items").size());
    JsonObject first = page.getJsonArray("items").getJsonObject(0);
    assertEquals("2026-11-21T10:00:00.500Z", first.getString("recordedAt"));
    assertEquals("2026-11-20T00:00:00Z", first.getString("at"));
    assertEquals("/api/v1/forums/initiative-service1", first.getString("href"));
    assertEquals("/api/v1/forums/initiative-service1/history", first.getString("history"));
    assertEquals("Name, with a comma", first.getString("label"));
    assertTrue(first.getBoolean("late"));
    assertFalse(first.containsKey("seq"));
    assertFalse(page.getBoolean("more"));
  }

  @Test
  void aPollerContinuesWithoutGapOrRepeatEvenIfNothingIsNew() {
    // Given
    List<String> seen = new ArrayList<>();
    String next = "?limit=4";
    JsonObject page;

    // When
    do {
      page = page(next);
      page.getJsonArray("items").forEach(item -> seen.add(((JsonObject) item).getString("code")));
      next = query(page);
    } while (page.getBoolean("more"));
    JsonObject again = page(next);

    // Then
    assertEquals(6, seen.size());
    assertEquals(6, seen.stream().distinct().count());
    assertEquals(0, again.getJsonArray("items").size());
    assertEquals(next, query(again));
  }

  @Test
  void aPlaceThatTheLogHasNotReachedIsGone() {
    // Given
    String ahead = PageCursor.write("meeting-service=9", asked());

    // When
    HttpResponse<String> answer = changes("?cursor=" + ahead);

    // Then
    assertEquals(410, answer.statusCode());
  }

  private static String asked() {
    return "changes [forum, meeting, commitment, initiative, indicator, gate, strategy,"
        + " organisation][]Optional.empty";
  }

  @Test
  void aTableIsGuardedAndLinksToTheNext() {
    // When
    HttpResponse<String> answer = changes("?limit=1", "Accept", "text/csv");

    // Then
    assertTrue(answer.headers().firstValue("Link").orElseThrow().contains("cursor="));
    assertEquals(
        "recordedAt,at,late,kind,code,version,type,label,actor,agency,href\r\n"
            + "2026-11-21T10:00:00.500Z,2026-11-20T00:00:00Z,true,forum,initiative-service1,1,revised,\"Name,"
            + " with a comma\",'=somebody,,/api/v1/forums/initiative-service1\r\n",
        answer.body());
    assertEquals(answer.body(), changes("?limit=1&format=csv").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv|text/csv",
        "Text/CSV; header=present|text/csv",
        "text/csv, application/json;q=0.9|text/csv",
        "application/json, application/problem+json, text/csv|application/json",
        "application/json, text/csv;q=0.5|application/json",
        "text/csv;q=0, */*|application/json",
        "text/csv;q=x|text/csv",
        "*/*|application/json"
      })
  void aTableIsForThoseWhoLikeItBest(String accept, String type) {
    // When
    HttpResponse<String> answer = changes("?limit=1", "Accept", accept);

    // Then
    assertEquals(type, answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?since=yesterday",
        "?since=",
        "?kind=star",
        "?agency=",
        "?agency=A%20B",
        "?cursor=x",
        "?limit=-1",
        "?format=xml",
        "?bom=yes",
        "?until=2026-01-01",
        "?since=2026-02-30"
      })
  void whatCannotBeMeantIsRefused(String query) {
    assertEquals(400, changes(query).statusCode());
  }
}
