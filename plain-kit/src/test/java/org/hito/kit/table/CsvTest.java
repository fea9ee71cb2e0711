package org.hito.kit.table;

import static org.hito.kit.table.Tables.COLUMNS;
import static org.hito.kit.table.Tables.read;
import static org.hito.kit.table.Tables.refusal;
import static org.hito.kit.table.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static final String HEADER = "code,title.en,title.es,partners,amount\r\n";

  @Test
  void membersStandUnderTheHeaderThatNamesTheirPlace() {
    // Given
    List<JsonNode> rows =
        rows("{'code':'a','title':{'en':'One, \\\"two\\\"','es':'Uno'},'partners':['x','y']}");

    // When
    String csv = CsvWriter.write(COLUMNS, rows);

    // Then
    assertEquals(HEADER + "a,\"One, \"\"two\"\"\",Uno,x;y,\r\n", csv);
  }

  @Test
  void formulasAreGuardedAndNumbersAreNot() {
    // Given
    List<JsonNode> rows =
        rows(
            "{'code':'a','title':{'en':'=1+1','es':'@x'},'partners':['-y'],'amount':-0.25}",
            "{'code':'b','title':{'en':'+7','es':'\\tz'},'amount':12345678901234567890.5}");

    // When
    String csv = CsvWriter.write(COLUMNS, rows);

    // Then
    assertEquals(
        HEADER + "a,'=1+1,'@x,'-y,-0.25\r\n" + "b,'+7,'\tz,,12345678901234567890.5\r\n", csv);
  }

  @Test
  void whatComesOutGoesBackIn() {
    // Given
    List<JsonNode> rows =
        rows(
            "{'code':'a','title':{'en':'=1+1','es':'dos\\n"
                + "líneas, «sí»'},'partners':['x','y'],'amount':-0.25}",
            "{'code':'b','title':{'es':'مرحبا 😀'}}");

    // When
    List<JsonNode> read = read(CsvWriter.write(COLUMNS, rows));

    // Then
    assertEquals(rows.toString(), read.toString());
  }

  @Test
  void aRowIsKnownByTheLineItBeginsOn() {
    // When
    var rows = CsvReader.read(COLUMNS, "code,title.en\nfirst,\"two\nlines\"\n\nsecond,x\n");
    var old = CsvReader.read(COLUMNS, "code,title.en\rfirst,\"two\rlines\"\r\rsecond,x\r");
    var named = CsvReader.read(COLUMNS, "sep=,\r\ncode,title.en\r\nfirst,x\r\nsecond,x\r\n");

    // Then
    assertEquals(List.of(2, 5), rows.stream().map(CsvReader.Row::line).toList());
    assertEquals(List.of(2, 5), old.stream().map(CsvReader.Row::line).toList());
    assertEquals(List.of(3, 4), named.stream().map(CsvReader.Row::line).toList());
  }

  @Test
  void eitherLineEndIsTakenAndTheLastMayBeMissing() {
    // When
    List<JsonNode> read = read("code,amount\r\na,1\nb,x");

    // Then
    assertEquals(
        rows("{'code':'a','amount':1}", "{'code':'b','amount':'x'}").toString(), read.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;title.en;partners;amount\na;One, two;\"x; y\";1.5\n",
        "code\ttitle.en\tpartners\tamount\na\tOne, two\tx;y\t1.5\n",
        "\"CODE\";\"Title.EN\";\"Partners\";\"AMOUNT\"\r\n\"a\";\"One, two\";\"x;y\";\"1.5\"\r\n",
        "\uFEFFcode, Title.en ,PARTNERS,amount\na,\"One, two\",x;y, 1.5 \n",
        "\n,,,,\ncode,title.en,partners,amount\na,\"One, two\",x;y,1.5\n",
        "\uFEFFsep=;\r\ncode;title.en;partners;amount\r\na;One, two;\"x; y\";1,5\r\n",
        "\"sep=,\"\ncode,title.en,partners,amount\na,\"One, two\",x;y,\"1,5\"\n",
        "SEP=|\ncode|title.en|partners|amount\na|One, two|x;y|1.5\n",
        "sep=;;;;\ncode;title.en;partners;amount\na;One, two;\"x; y\";1,5\n"
      })
  void aTableSavedByASpreadsheetIsReadLikeOurOwn(String csv) {
    assertEquals(
        rows("{'code':'a','title':{'en':'One, two'},'partners':['x','y'],'amount':1.5}").toString(),
        read(csv).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5 | 1.5",
        "-12,50 | -12.50",
        "0,125 | 0.125",
        "1234,567 | 1234.567",
        "1.234,5 | 1234.5",
        "-1.234.567,891 | -1234567.891"
      })
  void decimalsAreReadWithACommaTooIfItCanBeNothingElse(String cell, String value) {
    assertEquals(value, amounts("code;amount\na;" + cell + "\n").get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code,amount\na,1.500\n", "code;amount\na;1.500\nb;2.5\n"})
  void aPointBeforeThreeDigitsIsOfDecimals(String csv) {
    assertEquals("1.500", amounts(csv).get(0));
  }

  @Test
  void aCommaBeforeThreeDigitsIsOfDecimalsIfAllOthersAre() {
    assertEquals(
        List.of("1.500", "2.5", "7", "-12.345"),
        amounts("code;amount\na;1,500\nb;2,5\nc;7\nd;-12,345\n"));
  }

  private static List<String> amounts(String csv) {
    return read(csv).stream().map(row -> row.get("amount").decimalValue().toPlainString()).toList();
  }

  @Test
  void columnsThatAreEmptyThroughoutAreNotThere() {
    // When
    List<JsonNode> read = read("code,,amount,,\na,,1,,\nb,,2, ,,\nc,,3\n");

    // Then
    assertEquals(
        rows("{'code':'a','amount':1}", "{'code':'b','amount':2}", "{'code':'c','amount':3}")
            .toString(),
        read.toString());
  }

  @ParameterizedTest
  @CsvSource({"TRUE, true", "false, false", "VERDADERO, true", "Falso, false"})
  void flagsAreReadAsSpreadsheetsOfBothLanguagesWriteThem(String cell, boolean value) {
    // When
    var row = CsvReader.read(Columns.of().flag("assumed"), "assumed\n" + cell + "\n").get(0);

    // Then
    assertEquals("{\"assumed\":" + value + "}", row.body().toString());
  }

  @Test
  void aNumberOfAnyLengthIsReadAndNoneTakesLong() {
    // When
    List<JsonNode> read = read("amount\n0.123456789012345678901234567\n" + "9".repeat(400_000));

    // Then
    assertEquals("0.123456789012345678901234567", read.get(0).get("amount").asText());
    assertTrue(read.get(1).get("amount").isNumber());
  }

  @Test
  void aFurtherColumnNamedLikeAKnownOneHasItsFullName() {
    // Given
    Columns columns = Columns.of().text("on").number("value").othersWithin("dimensions");
    List<JsonNode> rows = rows("{'on':'2024','value':7,'dimensions':{'value':'gross','on':'x'}}");

    // When
    String csv = CsvWriter.write(columns, rows);

    // Then
    assertEquals("on,value,dimensions.value,dimensions.on\r\n2024,7,gross,x\r\n", csv);
    assertEquals(
        rows.toString(),
        CsvReader.read(columns, csv).stream().map(CsvReader.Row::body).toList().toString());
  }

  @Test
  void someColumnsAreWrittenOnlyWhereTheySaySomethingAndSomeAreNeverRead() {
    // Given
    Columns columns =
        Columns.of()
            .text("code", "source.document", "seenAt")
            .othersWithin("parts")
            .whereGiven("source.document")
            .onlyWriting("seenAt");

    // When
    String without = CsvWriter.write(columns, rows("{'code':'a','seenAt':'noon'}"));
    String with = CsvWriter.write(columns, rows("{'code':'a','source':{'document':'D'}}"));

    // Then
    assertEquals("code,seenAt\r\na,noon\r\n", without);
    assertEquals("code,source.document,seenAt\r\na,D,\r\n", with);
    assertEquals("/SeenAt", refusal(columns, "code,SeenAt\na,b\n").violations().get(0).pointer());
  }

  @Test
  void furtherColumnsAreTextsOfTheMemberThatHoldsThem() {
    // Given
    Columns columns = Columns.of().text("on").number("value").othersWithin("dimensions");
    String csv = "on,value,country,sex\r\n2024-12-31,7,PA,\r\n2024-12-31,8,,F\r\n";

    // When
    List<JsonNode> read = CsvReader.read(columns, csv).stream().map(CsvReader.Row::body).toList();

    // Then
    assertEquals(
        rows(
                "{'on':'2024-12-31','value':7,'dimensions':{'country':'PA'}}",
                "{'on':'2024-12-31','value':8,'dimensions':{'sex':'F'}}")
            .toString(),
        read.toString());
    assertEquals(csv, CsvWriter.write(columns, read));
  }
}
