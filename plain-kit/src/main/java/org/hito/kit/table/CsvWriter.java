package org.hito.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hito.kit.domain.CellGuard;
import org.hito.kit.json.Json;
import org.hito.kit.table.Columns.Column;
import org.hito.kit.table.Columns.Kind;
import org.hito.kit.table.Columns.Presence;

/**
 * Writes rows as CSV (RFC 4180). A text that a spreadsheet would read as a formula is guarded with
 * an apostrophe; numbers are not.
 */
public final class CsvWriter {

  public static final String MEDIA_TYPE = "text/csv";

  private CsvWriter() {}

  /**
   * The table with its header.
   *
   * @param rows anything whose JSON has the members of the columns
   */
  public static String write(Columns columns, Collection<?> rows) {
    List<JsonNode> nodes =
        rows.stream().map(row -> Json.mapper().<JsonNode>valueToTree(row)).toList();
    Map<String, Column> header = header(columns, nodes);
    StringBuilder out = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(header.keySet());
      for (JsonNode row : nodes) {
        csv.printRecord(header.values().stream().map(column -> cell(row, column)).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // writing to memory cannot fail
    }
    return out.toString();
  }

  private static Map<String, Column> header(Columns columns, List<JsonNode> rows) {
    Map<String, Column> header = new LinkedHashMap<>();
    columns.columns().stream()
        .filter(column -> !column.is(Presence.WHERE_GIVEN) || isGiven(column, rows))
        .forEach(column -> header.put(column.name(), column));
    if (columns.others() != null) {
      for (JsonNode row : rows) {
        row.path(columns.others())
            .fieldNames()
            .forEachRemaining(name -> header.put(columns.header(name), columns.another(name)));
      }
    }
    return header;
  }

  private static boolean isGiven(Column column, List<JsonNode> rows) {
    return rows.stream().anyMatch(row -> cell(row, column) != null);
  }

  private static String cell(JsonNode row, Column column) {
    JsonNode value = row;
    for (String member : column.name().split("\\.", -1)) {
      value = value.path(member);
    }
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return column.kind() == Kind.NUMBER && value.isNumber()
        ? value.decimalValue().toPlainString()
        : CellGuard.put(text(value));
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? ListCell.join(StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText))
        : value.asText();
  }
}
