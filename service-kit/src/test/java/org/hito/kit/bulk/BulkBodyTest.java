package org.hito.kit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkBodyTest {

  private static final Columns COLUMNS =
      Columns.of().text("code", "title.en", "title.es").list("partners");

  private static List<BulkRow> rows(String type, String text) {
    return BulkBody.rows(text.getBytes(StandardCharsets.UTF_8), MediaType.valueOf(type), COLUMNS);
  }

  private static List<String> bodies(List<BulkRow> rows) {
    return rows.stream().map(row -> String.valueOf(row.body())).toList();
  }

  private static List<Integer> lines(List<BulkRow> rows) {
    return rows.stream().map(BulkRow::line).toList();
  }

  private static Problem refusal(String type, String text) {
    return assertThrows(ProblemException.class, () -> rows(type, text)).problem();
  }

  @Test
  void aCsvRowIsAnObjectWhoseMembersTheHeaderNames() {
    // When
    List<BulkRow> rows =
        rows("text/csv; charset=UTF-8", "code,title.es,title.en,partners\r\na,Uno,One,x; y\r\n");

    // Then
    assertEquals(
        List.of(
            "{\"code\":\"a\",\"title\":{\"es\":\"Uno\",\"en\":\"One\"},\"partners\":[\"x\",\"y\"]}"),
        bodies(rows));
  }

  @Test
  void mediaTypesAreNamedInAnyCase() {
    // When
    List<BulkRow> cells = rows("Text/CSV; Charset=utf-8", "code\na\n");
    List<BulkRow> lines = rows("Application/X-NDJSON", "{\"code\":\"a\"}\n{\"code\":\"b\"}\n");

    // Then
    assertEquals(List.of("{\"code\":\"a\"}"), bodies(cells));
    assertEquals(List.of("{\"code\":\"a\"}", "{\"code\":\"b\"}"), bodies(lines));
  }

  @Test
  void quotedCellsMayHoldAnythingAndRowsKeepTheLineTheyBeginOn() {
    // When
    List<BulkRow> rows =
        rows("text/csv", "code,title.en\na,\"One, \"\"two\"\"\nand three\"\n\n,,\nb,\n");

    // Then
    assertEquals(
        List.of(
            "{\"code\":\"a\",\"title\":{\"en\":\"One, \\\"two\\\"\\nand three\"}}",
            "{\"code\":\"b\"}"),
        bodies(rows));
    assertEquals(List.of(2, 6), lines(rows));
  }

  @Test
  void additionsOfSpreadsheetsAreRemoved() {
    // When
    List<BulkRow> rows = rows("text/csv", "\uFEFFcode,title.en\na,'=1+1\nb,'tis\n");

    // Then
    assertEquals(
        List.of(
            "{\"code\":\"a\",\"title\":{\"en\":\"=1+1\"}}",
            "{\"code\":\"b\",\"title\":{\"en\":\"'tis\"}}"),
        bodies(rows));
  }

  @Test
  void aRowWithTooFewCellsIsItsOwnFault() {
    // When
    List<BulkRow> rows = rows("text/csv", "code,title.en\na\nb,Two\n");

    // Then
    Problem problem = rows.get(0).problem();
    assertEquals(422, problem.status());
    assertEquals("wrong-number-of-cells", problem.violations().get(0).code());
    assertEquals("b", rows.get(1).body().get("code").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"code,colour\n", "code,code\n"})
  void aHeaderThatCannotBeUnderstoodIsRefused(String text) {
    // When
    Problem problem = refusal("text/csv", text);

    // Then
    assertEquals(422, problem.status());
  }

  @Test
  void aQuotedCellThatNeverEndsIsRefusedWithItsLine() {
    // When
    Problem problem = refusal("text/csv", "code\n\"a\nb\n");

    // Then
    assertEquals(400, problem.status());
    assertEquals(Map.of("line", 2), problem.arguments());
  }

  @Test
  void anUnreadableLineOfNdjsonIsItsOwnFault() {
    // When
    List<BulkRow> rows = rows("application/x-ndjson", "{\"code\":\"a\"}\n\n{\"code\":\n7\n");

    // Then
    assertEquals(List.of(1, 3, 4), lines(rows));
    assertEquals("malformed-json", rows.get(1).problem().code());
    assertEquals(List.of("{\"code\":\"a\"}", "null", "7"), bodies(rows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483648", "1e-2147483648", "0.1e99999999999999999999"})
  void aNumberNobodyCanWorkOutKeepsNoOtherRowFromBeingRead(String number) {
    // Given
    String odd = "{\"value\":" + number + "}";

    // When
    List<BulkRow> lines = rows("application/x-ndjson", "{\"value\":1}\n" + odd + "\n");
    List<BulkRow> entries = rows("application/json", "[{\"value\":1}," + odd + "]");

    // Then
    for (List<BulkRow> rows : List.of(lines, entries)) {
      assertEquals("{\"value\":1}", rows.get(0).body().toString());
      assertTrue(rows.get(1).body().get("value").isNumber());
    }
  }

  @Test
  void theEntriesOfAnArrayAreNumbered() {
    // When
    List<BulkRow> rows = rows("application/json", "[{\"code\":\"a\"},\n 7]");

    // Then
    assertEquals(List.of(1, 2), lines(rows));
  }

  @Test
  void anythingButAnArrayIsRefused() {
    // When
    Problem object = refusal("application/json", "{}");
    Problem broken = refusal("application/json", "[1,");

    // Then
    assertEquals("not-a-list", object.violations().get(0).code());
    assertEquals(400, broken.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[][]", "[{\"a\":1,\"a\":2}]", "{}\n{}"})
  void anythingButOneJsonValueIsRefused(String text) {
    // When
    Problem problem = refusal("application/json", text);

    // Then
    assertEquals(400, problem.status());
    assertEquals("malformed-json", problem.code());
  }

  @Test
  void nestingTooDeepIsRefusedInEveryFormat() {
    // Given
    String deep = "[".repeat(1_001);

    // When
    Problem problem = refusal("application/json", deep);
    List<BulkRow> rows = rows("application/x-ndjson", "{}\n" + deep);

    // Then
    assertEquals("malformed-json", problem.code());
    assertEquals("malformed-json", rows.get(1).problem().code());
    assertEquals(2, rows.get(1).problem().arguments().get("line"));
  }

  @Test
  void aBodyThatDoesNotSayWhatItIsIsTakenForJson() {
    // When
    List<BulkRow> rows = BulkBody.rows("[{}]".getBytes(StandardCharsets.UTF_8), null, COLUMNS);

    // Then
    assertEquals(List.of("{}"), bodies(rows));
  }

  @Test
  void anotherEncodingIsReadIfItIsNamed() {
    // Given
    byte[] ansi =
        "sep=;\r\ncode;title.es\r\na;Año – 5 €\r\n".getBytes(Charset.forName("windows-1252"));

    // When
    List<BulkRow> rows =
        BulkBody.rows(ansi, MediaType.valueOf("text/csv; charset=windows-1252"), COLUMNS);

    // Then
    assertEquals(List.of("{\"code\":\"a\",\"title\":{\"es\":\"Año – 5 €\"}}"), bodies(rows));
    assertEquals(List.of(3), lines(rows));
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    // Given
    byte[] latin = "code\nñ".getBytes(StandardCharsets.ISO_8859_1);

    // When
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> BulkBody.rows(latin, MediaType.valueOf("text/csv"), COLUMNS));

    // Then
    assertEquals("not-utf-8", refused.problem().code());
  }

  @Test
  void nothingHasNoRowsAndTooManyAreRefused() {
    // When
    Problem problem = refusal("text/csv", "code\n" + "a\n".repeat(2_001));

    // Then
    assertEquals("too-many", problem.violations().get(0).code());
    assertEquals(List.of(), rows("text/csv", ""));
    assertEquals(List.of(), rows("application/x-ndjson", ""));
    assertEquals(2_000, rows("text/csv", "code\n" + "a\n".repeat(2_000)).size());
  }
}
