package org.hito.kit.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Texts;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.Columns.Column;
import org.hito.kit.table.Columns.Presence;

/**
 * The header of a table.
 *
 * @param columns the column of each place; empty where the header is blank
 * @param violations what is wrong with it
 */
record Header(List<Optional<Column>> columns, List<Violation> violations) {

  /** Stands for the header of a table without one, or with another separator. */
  static final Header UNREADABLE = new Header(List.of(), List.of());

  Header {
    columns = List.copyOf(columns);
    violations = List.copyOf(violations);
  }

  /** Reads it; trailing blank names are ignored. */
  static Header of(Columns known, List<String> cells) {
    List<String> names = named(cells.stream().map(Texts::strip).toList());
    List<Optional<Column>> columns = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    Set<Column> seen = new HashSet<>();
    for (String name : names) {
      Optional<Column> column = known.named(name);
      if (column.isEmpty() && !name.isEmpty()) {
        violations.add(Violation.of(at(name), "unknown-member"));
      } else if (column.isPresent() && !seen.add(column.get())) {
        violations.add(Violation.of(at(name), "duplicate", "value", name));
      }
      columns.add(column);
    }
    known.columns().stream()
        .filter(column -> column.is(Presence.REQUIRED) && !seen.contains(column))
        .forEach(missing -> violations.add(Violation.of(at(missing.name()), "required")));
    return new Header(columns, violations);
  }

  private static String at(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static List<String> named(List<String> names) {
    int last = names.size();
    while (last > 0 && names.get(last - 1).isEmpty()) {
      last--;
    }
    return names.subList(0, last);
  }

  /** True if it has more known columns than the other; any header is better than none. */
  boolean isBetterThan(Header other) {
    return understood() > other.understood() || (other.equals(UNREADABLE) && !equals(UNREADABLE));
  }

  private long understood() {
    return columns.stream().filter(Optional::isPresent).count();
  }

  int size() {
    return columns.size();
  }

  /** Refuses the table when its header has violations. */
  void check(Columns known) {
    if (!violations.isEmpty()) {
      throw refusal(known, violations.toArray(Violation[]::new));
    }
  }

  /** The refusal of a table for its header, with the expected columns. */
  static ProblemException refusal(Columns known, Violation... violations) {
    Map<String, Object> expected = Map.of("expected", known.expected());
    return new ProblemException(
        new Problem(422, "unknown-columns", expected, List.of(violations), List.of(), Map.of()));
  }
}
