package org.hito.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.Texts;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;

/** Exported tables are imported unchanged, whatever their content. */
class CsvRoundTripTest {

  private static final Columns COLUMNS =
      Columns.of().text("code", "title.en", "title.es").list("aliases").othersWithin("parts");
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "7",
          " ",
          "  ",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\"",
          "\"\"",
          "'",
          "''",
          "=",
          "+",
          "-",
          "@",
          "|",
          "%",
          "\\",
          "\uFEFF",
          "\u00A0",
          "\u200B",
          "á",
          "a\u0301",
          "ñ",
          "😀",
          "مرحبا",
          "=cmd|' /C calc'!A0",
          "'=A pilot",
          "\u2028",
          "#",
          "{",
          "null");

  @Test
  void everyTextComesBack() {
    // Given
    Random random = new Random(20261126);

    for (int round = 0; round < 3_000; round++) {
      List<JsonNode> rows = IntStream.range(0, 3).mapToObj(n -> row(n, random)).toList();

      // When
      String csv = CsvWriter.write(COLUMNS, rows);

      // Then
      assertEquals(rows.toString(), read(csv).toString(), csv);
      assertEquals(csv, CsvWriter.write(COLUMNS, read(csv)));
    }
  }

  private static List<JsonNode> read(String csv) {
    return CsvReader.read(COLUMNS, csv).stream().map(CsvReader.Row::body).toList();
  }

  private static JsonNode row(int number, Random random) {
    ObjectNode row = Json.mapper().createObjectNode();
    row.put("code", "row-" + number);
    row.putObject("title").put("en", text(random)).put("es", text(random));
    List<String> aliases =
        Stream.generate(() -> text(random)).limit(1 + random.nextInt(3)).distinct().toList();
    aliases.forEach(row.putArray("aliases")::add);
    row.putObject("parts").put("region", text(random));
    return row;
  }

  private static String text(Random random) {
    String text =
        Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(1 + random.nextInt(6))
            .collect(Collectors.joining());
    return Texts.strip(text).isEmpty() ? text(random) : text;
  }
}
