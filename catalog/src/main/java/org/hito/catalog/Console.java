package org.hito.catalog;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hito.catalog.file.Flaw;
import org.hito.catalog.file.Kind;
import org.hito.catalog.load.Outcome;
import org.hito.catalog.load.Progress;
import org.hito.catalog.load.Summary;

/** Prints the progress and the result of a load. */
final class Console implements Progress {

  private static final String ROW = "  %-14s%9s%9s%11s%9s";

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
  }

  @Override
  public void begins(Kind kind, int items) {
    say("  %s (%d)".formatted(kind.section(), items));
  }

  @Override
  public void waits(int items) {
    say("  waiting for %d items whose references are not known yet".formatted(items));
  }

  void summary(Summary summary, boolean dryRun) {
    say(dryRun ? "What a load would do:" : "What the load did:");
    say(ROW.formatted("", "created", "changed", "unchanged", "refused"));
    summary.counts().keySet().forEach(kind -> say(row(kind.section(), counts(summary, kind))));
    say(row("all", Arrays.stream(Outcome.values()).map(summary::count).toList()));
    list("Kept as people changed it:", summary.leftAlone());
    list("Refused:", summary.refused());
  }

  void undeclared(List<String> items) {
    list("In the platform from the same documents, but in none of these files, and kept:", items);
  }

  void flaws(List<Flaw> flaws) {
    list("The catalogue cannot be loaded:", flaws);
  }

  private void list(String title, List<?> lines) {
    if (!lines.isEmpty()) {
      say(title);
      lines.forEach(line -> say("  " + line));
    }
  }

  private static List<Integer> counts(Summary summary, Kind kind) {
    return Arrays.stream(Outcome.values()).map(outcome -> summary.count(kind, outcome)).toList();
  }

  private static String row(String name, List<Integer> counts) {
    List<Object> cells = counts.stream().collect(Collectors.toList());
    cells.add(0, name);
    return ROW.formatted(cells.toArray());
  }
}
