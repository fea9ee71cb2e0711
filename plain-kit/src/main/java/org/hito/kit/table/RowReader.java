package org.hito.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.kit.domain.CellGuard;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.NumberText;
import org.hito.kit.table.Columns.Column;
import org.hito.kit.table.Columns.Kind;

/**
 * Reads the cells of a row.
 *
 * @param columns the columns the table may have
 * @param header those it has
 * @param mark what its numbers show of decimals
 */
record RowReader(Columns columns, Header header, DecimalMark mark) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  // spreadsheets save TRUE, those in Spanish VERDADERO
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "false", false, "verdadero", true, "falso", false);

  static RowReader of(Columns columns, Header header, List<List<String>> rows, char separator) {
    return new RowReader(
        columns,
        header,
        DecimalMark.of(rows.stream().flatMap(cells -> numbers(header, cells)), separator));
  }

  private static Stream<String> numbers(Header header, List<String> cells) {
    return IntStream.range(0, Math.min(header.size(), cells.size()))
        .filter(at -> header.columns().get(at).filter(RowReader::isNumber).isPresent())
        .mapToObj(at -> Texts.strip(cells.get(at)));
  }

  private static boolean isNumber(Column column) {
    return column.kind() == Kind.NUMBER;
  }

  CsvReader.Row read(int line, List<String> cells) {
    ObjectNode body = NODES.objectNode();
    List<Violation> violations = new ArrayList<>(wrongNumber(cells));
    for (int at = 0; at < Math.min(header.size(), cells.size()); at++) {
      String cell = cells.get(at);
      if (!Texts.isBlank(cell)) {
        Column column = columnOver(at);
        put(body, column, cell);
        if (isNumber(column)) {
          mark.ambiguity(Texts.strip(cell))
              .ifPresent(code -> violations.add(Violation.of(column.pointer(), code)));
        }
      }
    }
    return new CsvReader.Row(line, body, violations);
  }

  private Column columnOver(int at) {
    return header
        .columns()
        .get(at)
        .orElseThrow(
            () ->
                Header.refusal(columns, Violation.of("", "column-without-name", "column", at + 1)));
  }

  /** Cells beyond the header count only where they are not empty. */
  private List<Violation> wrongNumber(List<String> cells) {
    int found = cells.size();
    while (found > header.size() && Texts.isBlank(cells.get(found - 1))) {
      found--;
    }
    return found == header.size()
        ? List.of()
        : List.of(
            new Violation(
                "", "wrong-number-of-cells", Map.of("expected", header.size(), "found", found)));
  }

  private void put(ObjectNode row, Column column, String cell) {
    String[] place = column.name().split("\\.", 2);
    ObjectNode holder = place.length == 1 ? row : row.withObjectProperty(place[0]);
    holder.set(place[place.length - 1], value(column, cell));
  }

  private JsonNode value(Column column, String cell) {
    return switch (column.kind()) {
      case TEXT -> NODES.textNode(CellGuard.take(cell));
      case NUMBER -> number(Texts.strip(cell));
      case FLAG -> flag(Texts.strip(cell));
      case LIST ->
          NODES
              .arrayNode()
              .addAll(ListCell.split(CellGuard.take(cell)).stream().map(NODES::textNode).toList());
    };
  }

  private JsonNode number(String cell) {
    return mark.plain(cell)
        .<JsonNode>map(plain -> NODES.numberNode(NumberText.read(plain)))
        .orElseGet(() -> NODES.textNode(cell));
  }

  private static JsonNode flag(String cell) {
    Boolean value = FLAGS.get(cell.toLowerCase(Locale.ROOT));
    return value == null ? NODES.textNode(cell) : NODES.booleanNode(value);
  }
}
