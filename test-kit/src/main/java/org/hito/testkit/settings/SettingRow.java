package org.hito.testkit.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the page for operators.
 *
 * @param name of the setting
 * @param variable of the environment
 * @param standard the default: a value between backticks, or words that describe the behaviour
 *     without one
 */
record SettingRow(String name, String variable, String standard) {
  private static final Set<String> NOTHING = Set.of("none", "required");

  /** The rows below some headings of a page. */
  static List<SettingRow> under(Set<String> headings, Path page) {
    List<SettingRow> rows = new ArrayList<>();
    boolean counts = false;
    for (String line : lines(page)) {
      if (line.startsWith("#")) {
        counts = headings.contains(line.replaceFirst("^#+ ", ""));
      } else if (counts && line.startsWith("| `")) {
        String[] cells = line.split("(?<!\\\\)\\|", -1);
        rows.add(new SettingRow(code(cells[1]), code(cells[2]), cells[3].strip()));
      }
    }
    return rows;
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(String cell) {
    return cell.strip().replace("`", "");
  }

  String expectedVariable() {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** Whether its default is this value; most words cannot be checked. */
  boolean gives(Optional<String> value) {
    boolean isValue = standard.matches("`[^`]+`");
    return isValue
        ? value.filter(code(standard)::equalsIgnoreCase).isPresent()
        : value.isEmpty() || !NOTHING.contains(standard);
  }
}
