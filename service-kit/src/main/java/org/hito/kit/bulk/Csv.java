package org.hito.kit.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads comma-separated values as RFC 4180 has them; rows of nothing are left out. */
final class Csv {

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int line = 1;
  private int begun = 1;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * One row.
   *
   * @param line the line of the text it begins on, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** The rows of a text; 400 when a quoted cell never ends. */
  static List<Row> rows(String text) {
    return new Csv(text).read();
  }

  private List<Row> read() {
    while (at < text.length()) {
      char next = text.charAt(at++);
      switch (next) {
        case '"' -> quoted();
        case ',' -> endCell();
        case '\r' -> {} // the line feed behind it ends the row
        case '\n' -> {
          line++;
          endRow();
        }
        default -> cell.append(next);
      }
    }
    endRow();
    return List.copyOf(rows);
  }

  private void quoted() {
    int opened = line;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next != '"') {
        cell.append(next);
        line += next == '\n' ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append(text.charAt(at++));
      } else {
        return;
      }
    }
    throw new ProblemException(Problem.of(400, "malformed-csv", Map.of("line", opened)));
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    Row row = new Row(begun, cells);
    if (!row.isBlank()) {
      rows.add(row);
    }
    cells.clear();
    begun = line;
  }
}
