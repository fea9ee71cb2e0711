package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;

/**
 * The columns a CSV body may have, in whatever order, and what their cells are in JSON: a dot in a
 * name leads into an object, an empty cell says nothing.
 */
public final class CsvColumns {

  /** A formula that a spreadsheet must not run has this before it on its way out. */
  private static final String GUARDED = "'[=+\\-@\t\r].*";

  private final Map<String, Function<String, JsonNode>> columns;

  /**
   * The columns by name, each with how a cell is read.
   *
   * @param columns see {@link #text} and {@link #list}
   */
  public CsvColumns(Map<String, Function<String, JsonNode>> columns) {
    this.columns = Map.copyOf(columns);
  }

  /** A cell that holds one text. */
  public static JsonNode text(String cell) {
    return JsonNodeFactory.instance.textNode(cell);
  }

  /** A cell that holds several texts, separated by semicolons. */
  public static JsonNode list(String cell) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (String part : cell.split(";")) {
      list.add(part.strip());
    }
    return list;
  }

  List<BulkRow> rows(List<Csv.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> header = rows.get(0).cells().stream().map(String::strip).toList();
    for (String name : header) {
      check(name, columns.containsKey(name), "unknown-member");
      check(name, header.indexOf(name) == header.lastIndexOf(name), "duplicate");
    }
    return rows.stream().skip(1).map(row -> row(header, row)).toList();
  }

  private static void check(String column, boolean holds, String code) {
    if (!holds) {
      throw BulkBody.invalid(new Violation("/" + column, code, Map.of("value", column)));
    }
  }

  private BulkRow row(List<String> header, Csv.Row row) {
    int found = row.cells().size();
    if (found != header.size()) {
      Violation wrong =
          new Violation(
              "", "wrong-number-of-cells", Map.of("expected", header.size(), "found", found));
      return BulkRow.unreadable(row.line(), Problem.invalid(List.of(wrong)));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < found; at++) {
      String cell = row.cells().get(at);
      if (!cell.isBlank()) {
        put(body, header.get(at), cell.matches("(?s)" + GUARDED) ? cell.substring(1) : cell);
      }
    }
    return BulkRow.of(row.line(), body);
  }

  private void put(ObjectNode body, String name, String cell) {
    JsonNode value = columns.get(name).apply(cell);
    int dot = name.indexOf('.');
    if (dot < 0) {
      body.set(name, value);
    } else {
      body.withObject("/" + name.substring(0, dot)).set(name.substring(dot + 1), value);
    }
  }
}
