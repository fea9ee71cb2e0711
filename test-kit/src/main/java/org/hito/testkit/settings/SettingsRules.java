package org.hito.testkit.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The page for operators names every setting that a module reads, and none that it does not. A
 * module extends this in a test of its own.
 */
public abstract class SettingsRules {
  private static final Path PAGE = Path.of("..", "docs", "operating", "settings.md");

  private final List<SettingRow> rows;
  private final ReadSettings read = ReadSettings.onTheClassPath();

  /**
   * Rules for one module.
   *
   * @param sections the headings of the page below which its settings are
   */
  protected SettingsRules(String... sections) {
    rows = SettingRow.under(Set.of(sections), PAGE);
  }

  @Test
  void everySettingThatIsReadIsOnThePage() {
    Set<String> missing = new TreeSet<>(read.own());
    rows.forEach(row -> missing.remove(row.name()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void thePageNamesNothingThatIsNotRead() {
    assertTrue(rows.size() > 20, "found too little: " + rows);
    assertEquals(
        List.of(), rows.stream().map(SettingRow::name).filter(name -> !read.knows(name)).toList());
  }

  @Test
  void thePageNamesVariablesAndDefaultsAsTheyAre() {
    assertEquals(
        List.of(),
        rows.stream()
            .filter(
                row ->
                    !row.variable().equals(row.expectedVariable())
                        || !row.gives(read.standard(row.name())))
            .map(row -> row + " but is " + read.standard(row.name()))
            .toList());
  }
}
