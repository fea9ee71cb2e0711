package org.hito.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.json.Json;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CsvTest {

  private static final Columns COLUMNS =
      Columns.of().text("code", "title.en", "title.es").list("partners").number("amount");
  private static final String HEADER = "code,title.en,title.es,partners,amount\r\n";

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static List<JsonNode> rows(String... texts) {
    return Stream.of(texts).map(CsvTest::json).toList();
  }

  private static List<JsonNode> read(String csv) {
    return CsvReader.read(COLUMNS, csv).stream().map(CsvReader.Row::body).toList();
  }

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
  void whatASpreadsheetWouldTakeForAFormulaIsGuardedAndNumbersAreLeftAlone() {
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
            "{'code':'a','title':{'en':'=1+1','es':'dos\\nlíneas, «sí»'},'partners':['x','y'],'amount':-0.25}",
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

    // Then
    assertEquals(List.of(2, 5), rows.stream().map(CsvReader.Row::line).toList());
  }

  @Test
  void eitherLineEndIsTakenAndTheLastMayBeMissing() {
    // When
    List<JsonNode> read = read("code,amount\r\na,1\nb,x");

    // Then
    assertEquals(
        rows("{'code':'a','amount':1}", "{'code':'b','amount':'x'}").toString(), read.toString());
  }

  @Test
  void aColumnThatIsNoneOfTheseIsRefusedAndSoIsOneGivenTwice() {
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
  void anOpenQuoteIsNoCsv() {
    // When
    var refused =
        assertThrows(ProblemException.class, () -> CsvReader.read(COLUMNS, "code\n\"a\n"));

    // Then
    assertEquals(400, refused.problem().status());
    assertEquals("malformed-csv", refused.problem().code());
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
