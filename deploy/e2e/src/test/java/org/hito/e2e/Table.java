package org.hito.e2e;

import java.util.ArrayList;
import java.util.List;

/** A reader of tables (RFC 4180) that shares no code with the writer. */
final class Table {

  private final String csv;
  private int at;

  private Table(String csv) {
    this.csv = csv;
  }

  /** Its rows, the header first. */
  static List<List<String>> rows(String csv) {
    Table table = new Table(csv);
    List<List<String>> rows = new ArrayList<>();
    while (table.at < csv.length()) {
      rows.add(table.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (take(","));
    if (!take("\r\n")) {
      throw new IllegalStateException("a row ends within a line, at " + at);
    }
    return cells;
  }

  private String cell() {
    return take("\"") ? quoted() : bare();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    while (true) {
      int end = csv.indexOf('"', at);
      cell.append(csv, at, end);
      at = end + 1;
      if (!take("\"")) {
        return cell.toString();
      }
      cell.append('"');
    }
  }

  private String bare() {
    int start = at;
    while (",\r".indexOf(csv.charAt(at)) < 0) {
      at++;
    }
    return csv.substring(start, at);
  }

  private boolean take(String expected) {
    boolean next = csv.startsWith(expected, at);
    at += next ? expected.length() : 0;
    return next;
  }
}
