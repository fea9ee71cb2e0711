package org.hito.gateway.dashboard.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.chart.Curve;
import org.hito.gateway.dashboard.chart.Mark;
import org.hito.gateway.dashboard.chart.Sign;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** What the signs on the chart of an indicator stand for; only those that are on it. */
final class Legend {

  private Legend() {}

  static List<Sign> of(Figures figures) {
    Thing indicator = figures.indicator();
    Words words = indicator.words();
    Curve curve = figures.curve();
    Stream<Sign> lines =
        Stream.concat(
            Stream.of(Sign.line("line", words.text("chart.figures"))),
            curve.path().size() < 2
                ? Stream.of()
                : Stream.of(Sign.line("path", words.text("chart.path"))));
    Stream<Sign> benchmarks =
        indicator.parts("benchmarks").stream()
            .map(benchmark -> Sign.line("benchmark", named(benchmark)));
    Stream<Sign> marks =
        curve.marks().stream()
            .map(Mark::kind)
            .distinct()
            .map(kind -> Sign.of(kind, words.text("mark." + kind)));
    return Stream.of(lines, benchmarks, marks).flatMap(some -> some).toList();
  }

  private static String named(Thing benchmark) {
    String named = benchmark.label() + ": " + benchmark.number("value");
    return benchmark.has("on") ? named + " (" + benchmark.date("on") + ")" : named;
  }
}
