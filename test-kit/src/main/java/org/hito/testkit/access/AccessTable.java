package org.hito.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of who may do what: one row for each operation and case, one column for each role. */
final class AccessTable {

  private final List<AccessRow> rows;

  private AccessTable(List<AccessRow> rows) {
    this.rows = rows;
  }

  /** Reads a table whose first line names operation, case and roles. */
  static AccessTable read(Path file) {
    try {
      List<String> lines =
          Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
      String[] roles = lines.get(0).split(",", -1);
      return new AccessTable(
          lines.stream().skip(1).map(line -> AccessRow.of(roles, line)).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<AccessRow> rows() {
    return rows;
  }

  Set<String> operations() {
    return rows.stream().map(AccessRow::operation).collect(Collectors.toSet());
  }
}
