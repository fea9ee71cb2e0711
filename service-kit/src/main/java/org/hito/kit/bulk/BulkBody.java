package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hito.kit.domain.Violation;
import org.hito.kit.idempotency.ComparedBody;
import org.hito.kit.json.JsonText;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.BodyText;
import org.hito.kit.table.Columns;
import org.hito.kit.table.CsvReader;
import org.hito.kit.table.CsvWriter;

/**
 * A body with many things: CSV with a header, NDJSON (one JSON object per line) or a JSON array. A
 * faulty row fails alone; only a body that cannot be divided into rows is refused.
 */
public final class BulkBody {

  public static final String CSV = CsvWriter.MEDIA_TYPE;
  public static final String NDJSON = "application/x-ndjson";
  private static final int MOST_ROWS = 2_000;

  private BulkBody() {}

  /**
   * Its rows, in order.
   *
   * @param type {@link #CSV} or {@link #NDJSON}; anything else is read as JSON
   * @param columns the columns a CSV body may have
   */
  public static List<BulkRow> rows(byte[] body, MediaType type, Columns columns) {
    String text = BodyText.of(body, type);
    List<BulkRow> rows =
        switch (name(type)) {
          case CSV -> cells(CsvReader.read(columns, text));
          case NDJSON -> lines(text);
          default -> entries(text);
        };
    if (rows.size() > MOST_ROWS) {
      throw invalid(new Violation("", "too-many", Map.of("maximum", MOST_ROWS)));
    }
    return rows;
  }

  /**
   * The form in which the body is compared with a repeat: JSON by its values, others byte by byte.
   */
  public static ComparedBody compared(byte[] body, MediaType type) {
    JsonNode bytes = BinaryNode.valueOf(body);
    return new ComparedBody(isText(type) ? bytes : JsonText.parse(BodyText.of(body, type)), bytes);
  }

  private static boolean isText(MediaType type) {
    return Set.of(CSV, NDJSON).contains(name(type));
  }

  private static String name(MediaType type) {
    return type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
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
      return BulkRow.of(number, JsonText.parse(json, number));
    } catch (ProblemException malformed) {
      return BulkRow.unreadable(number, malformed.problem());
    }
  }

  private static List<BulkRow> entries(String text) {
    JsonNode array = JsonText.parse(text);
    if (!array.isArray()) {
      throw invalid(Violation.of("", "not-a-list"));
    }
    return IntStream.range(0, array.size())
        .mapToObj(at -> BulkRow.of(at + 1, array.get(at)))
        .toList();
  }

  private static ProblemException invalid(Violation violation) {
    return new ProblemException(Problem.invalid(List.of(violation)));
  }
}
