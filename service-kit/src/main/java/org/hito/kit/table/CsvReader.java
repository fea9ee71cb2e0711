package org.hito.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.Columns.Column;

/** Reads CSV (RFC 4180) into the JSON its columns stand for. An empty cell is an absent member. */
public final class CsvReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");

  private CsvReader() {}

  /**
   * One row of a table.
   *
   * @param line the line it begins on, the header being line 1
   * @param body its cells as JSON
   * @param violations what is wrong with its shape
   */
  public record Row(int line, JsonNode body, List<Violation> violations) {
    public Row {
      violations = List.copyOf(violations);
    }
  }

  /** The rows; 400 for what is no CSV, 422 for a column that is none of these. */
  public static List<Row> read(Columns columns, String csv) {
    List<Row> rows = new ArrayList<>();
    List<String> header = null;
    int line = 1;
    try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
      for (CSVRecord cells : parser) {
        line = (int) parser.getCurrentLineNumber();
        if (header == null) {
          header = header(columns, cells.stream().map(String::strip).toList());
        } else if (!isBlank(cells)) {
          rows.add(row(line - lineBreaks(cells), header, cells.toList(), columns));
        }
      }
    } catch (UncheckedIOException | IOException unreadable) {
      throw malformed(unreadable, line + 1);
    }
    return rows;
  }

  private static ProblemException malformed(Exception unreadable, int line) {
    boolean quotes =
        unreadable instanceof CSVException || unreadable.getCause() instanceof CSVException;
    if (!quotes) {
      throw new IllegalStateException("a text can always be read", unreadable);
    }
    return new ProblemException(Problem.of(400, "malformed-csv", Map.of("line", line)));
  }

  private static List<String> header(Columns columns, List<String> names) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (columns.named(name).isEmpty()) {
        violations.add(Violation.of("/" + name, "unknown-member"));
      } else if (!seen.add(name)) {
        violations.add(Violation.of("/" + name, "duplicate", "value", name));
      }
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
    return names;
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private static Row row(int line, List<String> header, List<String> cells, Columns columns) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      if (!cells.get(i).isBlank()) {
        put(body, columns.named(header.get(i)).orElseThrow(), cells.get(i));
      }
    }
    return new Row(line, body, violations(header.size(), cells.size()));
  }

  private static List<Violation> violations(int expected, int found) {
    return found == expected
        ? List.of()
        : List.of(
            new Violation(
                "", "wrong-number-of-cells", Map.of("expected", expected, "found", found)));
  }

  private static void put(ObjectNode row, Column column, String cell) {
    String[] place = column.name().split("\\.", 2);
    ObjectNode holder = place.length == 1 ? row : row.withObjectProperty(place[0]);
    holder.set(place[place.length - 1], value(column, cell));
  }

  private static JsonNode value(Column column, String cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (column.kind()) {
      case TEXT -> nodes.textNode(Guard.take(cell));
      case NUMBER ->
          NUMBER.matcher(cell.strip()).matches()
              ? nodes.numberNode(new BigDecimal(cell.strip()))
              : nodes.textNode(cell);
      case LIST ->
          nodes
              .arrayNode()
              .addAll(
                  Stream.of(Guard.take(cell).split(";", -1))
                      .map(String::strip)
                      .filter(entry -> !entry.isEmpty())
                      .map(nodes::textNode)
                      .toList());
    };
  }

  private static int lineBreaks(CSVRecord cells) {
    return (int)
        cells.stream().mapToLong(cell -> cell.chars().filter(c -> c == '\n').count()).sum();
  }
}
