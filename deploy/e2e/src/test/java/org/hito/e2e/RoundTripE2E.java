package org.hito.e2e;

import static org.hito.e2e.Lists.API;
import static org.hito.e2e.Lists.items;
import static org.hito.e2e.Lists.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list and series as a table has the content of the JSON, and can be sent back. */
class RoundTripE2E {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents",
        "organisations",
        "strategies",
        "funds",
        "initiatives",
        "forums",
        "meetings",
        "commitments",
        "indicators",
        "gates"
      })
  void aListHoldsTheSameAsItsTable(String collection) throws InterruptedException {
    // Given
    Api api = Api.as("admin", RunningPlatform.address());
    if (collection.equals("organisations")) {
      api.put(
          API + "organisations/odd-names",
          "{\"name\":{\"en\":\"'=1,\\n"
              + "\\\"x\\\"\",\"es\":\""
              + " -ñ\"},\"kind\":\"other\",\"aliases\":[\"a;b\",\"\\\"c\",\"=d\"]}");
    }

    // When
    Reading reading =
        await(
            () ->
                new Reading(items(api, collection), rows(api, collection), items(api, collection)));

    // Then
    assertSame(collection, reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisations",
        "initiatives",
        "forums",
        "commitments",
        "indicators",
        "gates",
        "meetings"
      })
  void theTableThatAPageOffersHasTheWholeList(String collection) {
    // Given
    Api api = Api.anonymous(RunningPlatform.address());

    // When
    Callable<Boolean> isWhole =
        () ->
            Table.rows(api.tryGet("/es/" + collection + ".csv").body().substring(1))
                .equals(rows(api, collection));

    // Then
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(isWhole);
  }

  /** A list and its table, while other tests still move things. */
  private record Reading(List<JsonNode> items, List<List<String>> rows, List<JsonNode> again) {

    boolean isOfOneMoment() {
      return items.equals(again);
    }
  }

  private static Reading await(Callable<Reading> reading) {
    return Awaitility.await().atMost(Duration.ofMinutes(1)).until(reading, Reading::isOfOneMoment);
  }

  private static List<List<String>> rows(Api api, String collection) throws InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    for (String csv : tables(api, collection + "?format=csv&limit=7")) {
      List<List<String>> page = Table.rows(csv);
      rows.addAll(rows.isEmpty() ? page : page.subList(1, page.size()));
    }
    return rows;
  }

  private static void assertSame(String what, Reading reading) {
    List<JsonNode> items = reading.items();
    List<List<String>> rows = reading.rows();
    assertEquals(items.size(), rows.size() - 1, what);
    for (int at = 0; at < items.size(); at++) {
      assertSame(items.get(at), rows.get(0), rows.get(at + 1));
    }
  }

  @Test
  void aTableSentBackChangesNothing() throws InterruptedException {
    // Given
    Api api = Api.as("admin", RunningPlatform.address());
    Promises.awaitAllCounted(); // those of other tests move indicators late
    Silence.awaitPublished(); // with new versions
    Map<String, Long> before = versions(api);

    // When
    List<JsonNode> reports = new ArrayList<>();
    for (String csv : tables(api, "commitments?format=csv")) {
      reports.add(api.postTable(API + "commitments/import", csv));
    }
    for (JsonNode indicator : items(api, "indicators")) {
      if (indicator.at("/measure/type").textValue().equals("OBSERVED")) {
        reports.addAll(sendBack(api, indicator));
      }
    }

    // Then
    for (JsonNode report : reports) {
      assertEquals(report.get("total"), report.get("unchanged"), report.toString());
    }
    assertTrue(reports.stream().mapToInt(report -> report.get("total").intValue()).sum() > 0);
    assertEquals(before, versions(api));
  }

  @Test
  void aSeriesHoldsTheSameAsItsTable() throws InterruptedException {
    // Given
    Api api = Api.anonymous(RunningPlatform.address());

    for (JsonNode indicator : items(api, "indicators")) {
      String series = API + "indicators/" + indicator.get("code").textValue() + "/series";

      // When
      Reading reading =
          await(
              () ->
                  new Reading(
                      points(api, series),
                      Table.rows(api.tryGet(series + "?format=csv").body()),
                      points(api, series)));

      // Then
      assertSame(series, reading);
    }
  }

  private static List<JsonNode> points(Api api, String series) throws InterruptedException {
    List<JsonNode> points = new ArrayList<>();
    api.get(series).get("items").forEach(points::add);
    return points;
  }

  private static List<JsonNode> sendBack(Api api, JsonNode indicator) throws InterruptedException {
    String path = API + "indicators/" + indicator.get("code").textValue();
    List<String> tables = new ArrayList<>(List.of("/series?format=csv"));
    indicator
        .path("dimensions")
        .forEach(one -> tables.add(tables.get(0) + "&dimension=" + one.get("code").textValue()));
    List<JsonNode> reports = new ArrayList<>();
    for (String table : tables) {
      String csv = api.tryGet(path + table).body();
      reports.add(api.postTable(path + "/observations", csv));
    }
    return reports;
  }

  private static Map<String, Long> versions(Api api) throws InterruptedException {
    Map<String, Long> versions = new TreeMap<>();
    for (String collection : List.of("commitments", "indicators")) {
      for (JsonNode item : items(api, collection)) {
        versions.put(
            collection + "/" + item.get("code").textValue(), item.get("version").longValue());
      }
    }
    return versions;
  }

  private static List<String> tables(Api api, String list) throws InterruptedException {
    List<String> tables = new ArrayList<>();
    String next = API + list;
    while (next != null) {
      HttpResponse<String> page = api.tryGet(next);
      assertEquals(200, page.statusCode(), next);
      tables.add(page.body());
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> path(link.substring(1, link.indexOf('>'))))
              .orElse(null);
    }
    return tables;
  }

  private static void assertSame(JsonNode item, List<String> header, List<String> row) {
    for (int at = 0; at < header.size(); at++) {
      JsonNode value = item.at("/" + header.get(at).replace('.', '/'));
      String cell = row.get(at);
      if (value.isNumber()) {
        assertEquals(0, value.decimalValue().compareTo(new BigDecimal(cell)), cell);
      } else {
        assertEquals(text(value), unguarded(cell), header.get(at));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .map(one -> one.matches("(?s)\".*|.*;.*") ? '"' + one.replace("\"", "\"\"") + '"' : one)
            .collect(Collectors.joining(";"))
        : value.asText();
  }

  private static String unguarded(String cell) {
    return cell.matches("(?s)'+[-=+@ ].*") ? cell.substring(1) : cell;
  }
}
