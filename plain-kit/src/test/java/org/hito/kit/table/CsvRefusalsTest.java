package org.hito.kit.table;

import static org.hito.kit.table.Tables.COLUMNS;
import static org.hito.kit.table.Tables.read;
import static org.hito.kit.table.Tables.refusal;
import static org.hito.kit.table.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRefusalsTest {

  @Test
  void anUnknownOrRepeatedColumnIsRefused() {
    // When
    var refused =
        assertThrows(
            ProblemException.class, () -> CsvReader.read(COLUMNS, "code,colour,code\na,b,c\n"));

    // Then
    assertEquals(422, refused.problem().status());
    assertEquals(
        List.of("unknown-member", "duplicate"),
        refused.problem().violations().stream().map(violation -> violation.code()).toList());
  }

  @Test
  void aRowWithAnotherNumberOfCellsSaysSoAndTheOthersAreRead() {
    // When
    var rows = CsvReader.read(COLUMNS, "code\na,b\nc\n");

    // Then
    assertEquals("wrong-number-of-cells", rows.get(0).violations().get(0).code());
    assertEquals(List.of(), rows.get(1).violations());
  }

  @Test
  void cellsWithoutANameAboveThemAreRefusedWithWhatIsExpected() {
    // When
    Problem refused = refusal(COLUMNS, "code,,amount\na,x,1\n");

    // Then
    assertEquals("unknown-columns", refused.code());
    assertEquals("column-without-name", refused.violations().get(0).code());
    assertEquals(2, refused.violations().get(0).arguments().get("column"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code|amount\na|1\nb|2\n",
        "código,importe\na,1\n",
        "a,1\nb,2\n",
        "amount\n1\n",
        "code;colour\na;red\n"
      })
  void aHeaderThatCannotBeUnderstoodIsOneRefusalThatNamesWhatIsExpected(String csv) {
    // When
    Problem refused = refusal(COLUMNS.requiring("code"), csv);

    // Then
    assertEquals(422, refused.status());
    assertEquals("unknown-columns", refused.code());
    assertEquals("code, title.en, title.es, partners, amount", refused.arguments().get("expected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,500", "+1,5", "1e3", "0x1", "1 000", "--1", "٣"})
  void anythingButAPlainNumberIsLeftToTheRules(String cell) {
    // When
    List<JsonNode> read = read("code;amount\na;" + cell + "\n");

    // Then
    assertEquals(cell, read.get(0).get("amount").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,500", "-12,345", "+1,5", "1 234,5", "1.23,5"})
  void aCommaThatMayBeAnotherSeparatorIsRefusedAtItsPlace(String cell) {
    // When
    var row = CsvReader.read(COLUMNS, "code;amount\na;" + cell + "\n").get(0);

    // Then
    assertEquals(List.of(Violation.of("/amount", "decimal-comma")), row.violations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.500", "-999.999"})
  void aPointThatMaySeparateThousandsIsRefusedWhereOthersAreDecimalCommas(String cell) {
    // When
    var rows = CsvReader.read(COLUMNS, "code;amount\na;0,5\nb;" + cell + "\nc;2.25\n");

    // Then
    assertEquals(
        List.of(List.of(), List.of(Violation.of("/amount", "ambiguous-point")), List.of()),
        rows.stream().map(CsvReader.Row::violations).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"code;amount\na;12.300\n", "sep=;\ncode;amount\na;12.300\nb;320\n"})
  void aPointThatMaySeparateThousandsIsRefusedWhereSemicolonsSeparateCells(String csv) {
    // When
    var row = CsvReader.read(COLUMNS, csv).get(0);

    // Then
    assertEquals(List.of(Violation.of("/amount", "ambiguous-point")), row.violations());
  }

  @Test
  void aCommaThatMaySeparateThousandsIsRefusedWhereOthersShowBothMarks() {
    // When
    var rows = CsvReader.read(COLUMNS, "code;amount\na;0,5\nb;1,500\nc;2.25\n");

    // Then
    assertEquals(List.of(Violation.of("/amount", "decimal-comma")), rows.get(1).violations());
  }

  @Test
  void aNamedSeparatorHoldsThoughAnotherWouldReadTheHeader() {
    // When
    Problem refused = refusal(COLUMNS, "sep=;\ncode,amount\na,1\n");

    // Then
    assertEquals("unknown-columns", refused.code());
  }

  @Test
  void otherColumnsThatNobodyDeclaredAreRefusedWithThoseThatAre() {
    // Given
    Columns columns =
        Columns.of()
            .text("on")
            .number("value")
            .othersWithin("parts")
            .othersAmong(List.of("value", "sex"));

    // When
    Problem refused = refusal(columns, "on,value,colour\n2024,1,red\n");

    // Then
    assertEquals("/colour", refused.violations().get(0).pointer());
    assertEquals("on, value, parts.value, sex", refused.arguments().get("expected"));
    assertEquals(
        rows("{'on':'2024','value':1,'parts':{'sex':'F'}}").toString(),
        CsvReader.read(columns, "on,value,Sex\n2024,1,F\n").stream()
            .map(CsvReader.Row::body)
            .toList()
            .toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | ^code~",
        "1 | ^code^x,title.en~a,b~",
        "2 | code~^a~",
        "3 | code~a~^b^x~c~",
        "5 | code,title.en~a,^two~lines^~~^b~c~"
      })
  void aQuoteWithoutItsPairIsRefusedWithItsLine(int line, String csv) {
    // When
    Problem refused = refusal(COLUMNS, csv.replace('^', '"').replace('~', '\n'));

    // Then
    assertEquals(400, refused.status());
    assertEquals("malformed-csv", refused.code());
    assertEquals(line, refused.arguments().get("line"));
  }

  @Test
  void theLineOfAQuoteIsKnownInLongTablesToo() {
    // When
    Problem refused = refusal(COLUMNS, "code\n" + "a\n".repeat(1_500) + "\"b\n");

    // Then
    assertEquals(1_502, refused.arguments().get("line"));
  }
}
