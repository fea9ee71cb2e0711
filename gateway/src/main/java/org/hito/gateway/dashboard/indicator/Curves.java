package org.hito.gateway.dashboard.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.chart.Curve;
import org.hito.gateway.dashboard.chart.Figure;
import org.hito.gateway.dashboard.chart.Mark;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/** Reads the curve of an indicator from its service's answer. */
final class Curves {

  /** The measures whose value moves with each thing that counts, and holds in between. */
  static final Set<String> COUNTED = Set.of("COUNT", "CONTRIBUTED");

  private Curves() {}

  static Curve of(Figures figures) {
    Thing indicator = figures.indicator();
    List<Figure> drawn = figures(indicator, figures.series());
    return new Curve(
        drawn,
        path(indicator),
        indicator.parts("benchmarks").stream()
            .map(benchmark -> benchmark.decimal("value"))
            .toList(),
        marks(drawn, figures),
        figures.today(),
        COUNTED.contains(indicator.text("measure.type")),
        indicator.text("path").equals("STEP"));
  }

  private static List<Mark> marks(List<Figure> drawn, Figures figures) {
    String restated = figures.indicator().words().text("mark." + Mark.Kind.RESTATED);
    return Stream.concat(
            drawn.stream()
                .filter(Figure::isRestated)
                .map(figure -> new Mark(figure.on(), Mark.Kind.RESTATED, restated)),
            figures.changes().stream().map(Change::mark))
        .toList();
  }

  private static List<Figure> figures(Thing indicator, List<Thing> series) {
    Set<String> restated =
        series.stream()
            .filter(value -> value.has("restatedAt"))
            .map(Curves::stated)
            .collect(Collectors.toSet());
    Stream<Figure> baseline =
        indicator.has("baseline.value")
            ? Stream.of(figure(indicator.part("baseline")))
            : Stream.of();
    Stream<Figure> values =
        series.stream()
            .filter(value -> !value.has("restatedAt") && value.has("value"))
            .map(
                value ->
                    figure(
                        value,
                        LocalDate.parse(value.text("on")),
                        restated.contains(stated(value))));
    return Stream.concat(baseline, values).sorted(Comparator.comparing(Figure::on)).toList();
  }

  private static List<Figure> path(Thing indicator) {
    List<Figure> path = new ArrayList<>();
    if (indicator.has("baseline.value")) {
      path.add(figure(indicator.part("baseline")));
    }
    indicator.parts("targets").forEach(target -> path.add(figure(target)));
    return path;
  }

  // a figure for a year differs from one for the last day of that year
  private static String stated(Thing value) {
    return value.text(value.has("period") ? "period" : "on");
  }

  private static Figure figure(Thing stated) {
    return figure(stated, PartialDate.parse(stated.text("on")).last(), false);
  }

  private static Figure figure(Thing stated, LocalDate on, boolean isRestated) {
    return new Figure(
        on,
        stated(stated),
        stated.decimal("value"),
        stated.decimal(stated.has("range") ? "range.from" : "value"),
        stated.decimal(stated.has("range") ? "range.to" : "value"),
        isRestated);
  }
}
