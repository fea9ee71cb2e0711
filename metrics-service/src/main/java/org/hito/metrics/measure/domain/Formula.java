package org.hito.metrics.measure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The formula of a value, in a notation that reads the same in every language. */
public final class Formula {

  private Formula() {}

  /** For example {@code count(commitments; kind ∈ {mou}; status ∈ {DELIVERED, VERIFIED})}. */
  public static String of(String indicator, Measure measure) {
    if (measure instanceof Count count) {
      return "count(" + String.join("; ", conditions(count)) + ")";
    }
    if (measure instanceof Contributed contributed) {
      return "baseline + sum(contributions to "
          + indicator
          + condition("; status", contributed.statuses())
          + ")";
    }
    if (measure instanceof Sum sum) {
      return String.join(" + ", sum.operands());
    }
    if (measure instanceof Ratio ratio) {
      return ratio.numerator() + " / " + ratio.denominator();
    }
    if (measure instanceof Composite composite) {
      return "mean("
          + composite.of().stream().map(Formula::weighted).collect(Collectors.joining(", "))
          + ")";
    }
    return "latest(observations by date)";
  }

  private static String weighted(Composite.Weighted one) {
    return one.weight().toPlainString() + " × achievement(" + one.indicator() + ")";
  }

  private static List<String> conditions(Count count) {
    List<String> conditions = new ArrayList<>();
    conditions.add(count.counts().name().toLowerCase(Locale.ROOT) + "s");
    CountFilter filter = count.filter();
    conditions.add(condition("kind", filter.kind()));
    conditions.add(condition("forum", filter.forum()));
    conditions.add(condition("strategy", filter.strategy()));
    conditions.add(condition("status", filter.status()));
    conditions.add(condition("owner", filter.owner()));
    conditions.removeIf(String::isEmpty);
    return conditions;
  }

  private static String condition(String name, Set<String> values) {
    return values.isEmpty() ? "" : name + " ∈ {" + String.join(", ", new TreeSet<>(values)) + "}";
  }
}
