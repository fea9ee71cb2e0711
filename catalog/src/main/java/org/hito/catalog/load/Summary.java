package org.hito.catalog.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.Flaw;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;

/**
 * The result of a load.
 *
 * @param counts how many items of each kind had each outcome; kinds that the catalogue lacks are
 *     absent
 * @param refused why items were refused, each with its line
 * @param leftAlone items that people have moved since, each with its line
 */
public record Summary(
    Map<Kind, Map<Outcome, Integer>> counts, List<Flaw> refused, List<Flaw> leftAlone) {

  static Summary of(Catalogue catalogue, Function<Item, Result> results) {
    Map<Kind, Map<Outcome, Integer>> counts = new EnumMap<>(Kind.class);
    List<Flaw> refused = new ArrayList<>();
    List<Flaw> leftAlone = new ArrayList<>();
    for (Item item : catalogue.items()) {
      Result result = results.apply(item);
      counts
          .computeIfAbsent(item.kind(), kind -> new EnumMap<>(Outcome.class))
          .merge(result.outcome(), 1, Integer::sum);
      (result.isRefused() ? refused : leftAlone).addAll(result.remarks());
    }
    return new Summary(counts, List.copyOf(refused), List.copyOf(leftAlone));
  }

  /** How many items of one kind have this outcome. */
  public int count(Kind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** How many items have this outcome. */
  public int count(Outcome outcome) {
    return counts.keySet().stream().mapToInt(kind -> count(kind, outcome)).sum();
  }

  public boolean isAllRight() {
    return count(Outcome.REFUSED) == 0;
  }
}
