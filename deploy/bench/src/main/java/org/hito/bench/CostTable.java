package org.hito.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Curves as a table: a row for each operation, a column for each size, and the slope. */
record CostTable(List<CostCurve> curves) {

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  @Override
  public String toString() {
    return curves.stream()
        .map(CostTable::row)
        .collect(Collectors.joining("\n", head(curves.get(0)) + "\n", ""));
  }

  private static String head(CostCurve curve) {
    return line(
        "ms: minimum, median",
        curve.costs().stream()
            .map(cost -> "%18s".formatted(powerOfTen(cost.size())))
            .collect(Collectors.joining()),
        "slope");
  }

  private static String row(CostCurve curve) {
    return line(
        curve.operation(),
        curve.costs().stream()
            .map(cost -> String.format(Locale.ROOT, "%9.2f%9.2f", cost.minimum(), cost.median()))
            .collect(Collectors.joining()),
        curve.costs().size() == 1
            ? "-"
            : String.format(Locale.ROOT, "%.2f%s", curve.slope(), curve.isFlat() ? " flat" : ""));
  }

  private static String line(String operation, String costs, String slope) {
    return "%-24s%s   %s".formatted(operation, costs, slope);
  }

  private static String powerOfTen(int size) {
    return "10" + DIGITS.charAt((int) Math.round(Math.log10(size)));
  }
}
