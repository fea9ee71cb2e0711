package org.hito.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hito.kit.domain.CellGuard;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.NumberText;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.Columns.Column;
import org.hito.kit.table.Columns.Kind;

/**
 * Reads CSV (RFC 4180) as the JSON of its columns. An empty cell is an absent member. Semicolons or
 * tabs may replace the commas, as some spreadsheets write them: the header decides.
 */
public final class CsvReader {

  private static final CSVFormat COMMAS =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final List<CSVFormat> FORMATS =
      List.of(COMMAS, separatedBy(';'), separatedBy('\t'));
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");
  private static final Pattern NUMBER = Pattern.compile("-?\\d++(\\.\\d++)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[\\d.\\s]*,\\d+");

  // spreadsheets save TRUE, those in Spanish VERDADERO
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "false", false, "verdadero", true, "falso", false);

  // the parser says the line in words only, and groups its digits
  private static final Pattern UNMATCHED_QUOTE =
      Pattern.compile("(?:startline|at line:) (?<line>\\d+(?:\\D\\d{3})*)");

  private final Columns columns;
  private final Header header;

  private CsvReader(Columns columns, Header header) {
    this.columns = columns;
    this.header = header;
  }

  private static CSVFormat separatedBy(char separator) {
    return COMMAS.builder().setDelimiter(separator).get();
  }

  /**
   * One row of a table.
   *
   * @param line the line it begins on; the header is line 1
   * @param body its cells as JSON
   * @param violations what is wrong with its form
   */
  public record Row(int line, JsonNode body, List<Violation> violations) {
    public Row {
      violations = List.copyOf(violations);
    }
  }

  /** The rows; 400 for malformed CSV, 422 for a header with unknown columns. */
  public static List<Row> read(Columns columns, String csv) {
    CSVFormat format = COMMAS;
    Header best = Header.UNREADABLE;
    for (CSVFormat one : FORMATS) {
      Header header = header(columns, csv, one);
      if (header.isBetterThan(best)) {
        format = one;
        best = header;
      }
    }
    return new CsvReader(columns, best).rows(csv, format);
  }

  private static Header header(Columns columns, String csv, CSVFormat format) {
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord cells : parser) {
        if (!isBlank(cells)) {
          return Header.of(columns, cells.toList());
        }
      }
      return Header.UNREADABLE;
    } catch (UncheckedIOException | IOException unreadable) {
      return Header.UNREADABLE; // with this separator
    }
  }

  private List<Row> rows(String csv, CSVFormat format) {
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord cells : parser) {
        if (isBlank(cells)) {
          continue;
        }
        if (first) {
          first = false;
          header.check(columns);
        } else {
          int last = (int) parser.getCurrentLineNumber();
          rows.add(row(last - lineBreaks(cells), cells.toList()));
        }
      }
    } catch (UncheckedIOException | IOException unreadable) {
      throw malformed(unreadable);
    }
    return rows;
  }

  private static ProblemException malformed(Exception unreadable) {
    Throwable cause = unreadable instanceof CSVException ? unreadable : unreadable.getCause();
    Matcher unmatched = UNMATCHED_QUOTE.matcher(String.valueOf(cause));
    if (!(cause instanceof CSVException) || !unmatched.find()) {
      throw new IllegalStateException("a text can always be read", unreadable);
    }
    String line = unmatched.group("line").replaceAll("\\D", "");
    return new ProblemException(
        Problem.of(400, "malformed-csv", Map.of("line", Integer.valueOf(line))));
  }

  private static boolean isBlank(CSVRecord cells) {
    return cells.stream().allMatch(CsvReader::isBlank);
  }

  private static boolean isBlank(String cell) {
    return Texts.strip(cell).isEmpty();
  }

  private Row row(int line, List<String> cells) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    List<Violation> violations = new ArrayList<>(violations(cells));
    for (int at = 0; at < Math.min(header.size(), cells.size()); at++) {
      if (!isBlank(cells.get(at))) {
        Column column = columnOver(at);
        put(body, column, cells.get(at));
        if (hasDecimalComma(column, cells.get(at))) {
          violations.add(Violation.of(column.pointer(), "decimal-comma"));
        }
      }
    }
    return new Row(line, body, violations);
  }

  // 1,500 is ambiguous: one and a half, or fifteen hundred
  private static boolean hasDecimalComma(Column column, String cell) {
    return column.kind() == Kind.NUMBER && DECIMAL_COMMA.matcher(Texts.strip(cell)).matches();
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
  private List<Violation> violations(List<String> cells) {
    int found = cells.size();
    while (found > header.size() && isBlank(cells.get(found - 1))) {
      found--;
    }
    return found == header.size()
        ? List.of()
        : List.of(
            new Violation(
                "", "wrong-number-of-cells", Map.of("expected", header.size(), "found", found)));
  }

  private static void put(ObjectNode row, Column column, String cell) {
    String[] place = column.name().split("\\.", 2);
    ObjectNode holder = place.length == 1 ? row : row.withObjectProperty(place[0]);
    holder.set(place[place.length - 1], value(column, cell));
  }

  private static JsonNode value(Column column, String cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (column.kind()) {
      case TEXT -> nodes.textNode(CellGuard.take(cell));
      case NUMBER -> number(Texts.strip(cell));
      case FLAG -> flag(Texts.strip(cell));
      case LIST ->
          nodes
              .arrayNode()
              .addAll(ListCell.split(CellGuard.take(cell)).stream().map(nodes::textNode).toList());
    };
  }

  private static JsonNode number(String cell) {
    return NUMBER.matcher(cell).matches()
        ? JsonNodeFactory.instance.numberNode(NumberText.read(cell))
        : JsonNodeFactory.instance.textNode(cell);
  }

  private static JsonNode flag(String cell) {
    Boolean value = FLAGS.get(cell.toLowerCase(Locale.ROOT));
    return value == null
        ? JsonNodeFactory.instance.textNode(cell)
        : JsonNodeFactory.instance.booleanNode(value);
  }

  private static int lineBreaks(CSVRecord cells) {
    return (int) cells.stream().flatMap(cell -> LINE_BREAK.matcher(cell).results()).count();
  }
}
