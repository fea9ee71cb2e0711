package org.hito.e2e;

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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list and series as a table holds what the JSON holds, and can be sent back. */
class RoundTripE2E {

  private static final String API = "/api/v1/";

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
    List<JsonNode> items = items(api, collection);

    // When
    List<List<String>> rows = new ArrayList<>();
    for (String csv : tables(api, collection + "?format=csv&limit=7")) {
      List<List<String>> page = Table.rows(csv);
      rows.addAll(rows.isEmpty() ? page : page.subList(1, page.size()));
    }

    // Then
    assertEquals(items.size(), rows.size() - 1);
    for (int at = 0; at < items.size(); at++) {
      assertSame(items.get(at), rows.get(0), rows.get(at + 1));
    }
  }

  @Test
  void aTableSentBackChangesNothing() throws InterruptedException {
    // Given
    Api api = Api.as("admin", RunningPlatform.address());
    awaitEveryAgreementCounted(api);
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
      List<List<String>> rows = Table.rows(api.tryGet(series + "?format=csv").body());

      // Then
      JsonNode points = api.get(series).get("items");
      assertEquals(points.size(), rows.size() - 1, series);
      for (int at = 0; at < points.size(); at++) {
        assertSame(points.get(at), rows.get(0), rows.get(at + 1));
      }
    }
  }

  /** Other tests stop metrics-service; what they delivered meanwhile moves indicators late. */
  private static void awaitEveryAgreementCounted(Api api) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertEquals(
                    items(api, "commitments?kind=mou,partnership&status=DELIVERED,VERIFIED").size(),
                    api.get(API + "indicators/co-operation-agreements")
                        .at("/progress/value")
                        .intValue()));
  }

  private static List<JsonNode> sendBack(Api api, JsonNode indicator) throws InterruptedException {
    String path = API + "indicators/" + indicator.get("code").textValue();
    List<String> asked = new ArrayList<>(List.of(""));
    indicator.path("dimensions").forEach(one -> asked.add(one.get("code").textValue()));
    List<JsonNode> reports = new ArrayList<>();
    for (String dimension : asked) {
      String csv = api.tryGet(path + "/series?format=csv&dimension=" + dimension).body();
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

  private static List<JsonNode> items(Api api, String collection) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page =
        api.get(API + collection + (collection.contains("?") ? "&" : "?") + "limit=200");
    page.get("items").forEach(items::add);
    while (page.has("next")) {
      page = api.get(path(page.get("next").textValue()));
      page.get("items").forEach(items::add);
    }
    return items;
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

  private static String path(String address) {
    return address.substring(address.indexOf(API));
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
