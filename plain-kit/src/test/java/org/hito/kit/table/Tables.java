package org.hito.kit.table;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.json.Json;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads tables with a few columns. */
final class Tables {

  static final Columns COLUMNS =
      Columns.of().text("code", "title.en", "title.es").list("partners").number("amount");

  private Tables() {}

  static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  static List<JsonNode> rows(String... texts) {
    return Stream.of(texts).map(Tables::json).toList();
  }

  static List<JsonNode> read(String csv) {
    return CsvReader.read(COLUMNS, csv).stream().map(CsvReader.Row::body).toList();
  }

  static Problem refusal(Columns columns, String csv) {
    return assertThrows(ProblemException.class, () -> CsvReader.read(columns, csv)).problem();
  }
}
