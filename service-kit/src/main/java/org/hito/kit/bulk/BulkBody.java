package org.hito.kit.bulk;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Json;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.Columns;
import org.hito.kit.table.CsvReader;
import org.hito.kit.table.CsvWriter;

/**
 * A body that holds many things: CSV with a header, NDJSON (a JSON object a line) or a JSON array.
 * What is wrong with one row is that row's; only what cannot be divided into rows is refused.
 */
public final class BulkBody {

  public static final String CSV = CsvWriter.MEDIA_TYPE;
  public static final String NDJSON = "application/x-ndjson";
  private static final int MOST_ROWS = 2_000;

  private BulkBody() {}

  /**
   * Its rows, in their order.
   *
   * @param type {@link #CSV} or {@link #NDJSON}; anything else is taken for JSON
   * @param columns what the columns of a CSV body stand for
   */
  public static List<BulkRow> rows(byte[] body, MediaType type, Columns columns) {
    String text = text(body);
    List<BulkRow> rows =
        switch (type.getType() + "/" + type.getSubtype()) {
          case CSV -> cells(CsvReader.read(columns, text));
          case NDJSON -> lines(text);
          default -> entries(text);
        };
    if (rows.size() > MOST_ROWS) {
      throw invalid(new Violation("", "too-many", Map.of("maximum", MOST_ROWS)));
    }
    return rows;
  }

  // another encoding would be stored as question marks, and nobody would notice
  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(400, "not-utf-8");
    }
  }

  private static List<BulkRow> cells(List<CsvReader.Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.violations().isEmpty()
                    ? BulkRow.of(row.line(), row.body())
                    : BulkRow.unreadable(row.line(), Problem.invalid(row.violations())))
        .toList();
  }

  private static List<BulkRow> lines(String text) {
    String[] lines = text.split("\n", -1);
    List<BulkRow> rows = new ArrayList<>();
    for (int at = 0; at < lines.length; at++) {
      if (!lines[at].isBlank()) {
        rows.add(line(at + 1, lines[at]));
      }
    }
    return rows;
  }

  private static BulkRow line(int number, String json) {
    try {
      return BulkRow.of(number, Json.mapper().readTree(json));
    } catch (JsonProcessingException malformed) {
      return BulkRow.unreadable(number, malformed(malformed.getLocation(), number));
    }
  }

  private static List<BulkRow> entries(String text) {
    JsonNode array = array(text);
    if (!array.isArray()) {
      throw invalid(Violation.of("", "not-a-list"));
    }
    return IntStream.range(0, array.size())
        .mapToObj(at -> BulkRow.of(at + 1, array.get(at)))
        .toList();
  }

  private static JsonNode array(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      throw new ProblemException(malformed(at, at.getLineNr()));
    }
  }

  private static Problem malformed(JsonLocation at, int line) {
    return Problem.of(400, "malformed-json", Map.of("line", line, "column", at.getColumnNr()));
  }

  private static ProblemException invalid(Violation violation) {
    return new ProblemException(Problem.invalid(List.of(violation)));
  }
}
