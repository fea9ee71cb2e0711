package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the chart of an indicator shows.
 *
 * @param figures by date
 * @param path the way from the baseline over all targets; empty if there is none
 * @param benchmarks values elsewhere
 * @param today where the line of the present is drawn
 * @param marks on the time axis
 * @param isStepped whether a figure holds until the next one, as what is counted does
 * @param isPathStepped whether each point of the path holds until the next one
 */
public record Curve(
    List<Figure> figures,
    List<Figure> path,
    List<BigDecimal> benchmarks,
    List<Mark> marks,
    LocalDate today,
    boolean isStepped,
    boolean isPathStepped) {

  public boolean isEmpty() {
    return figures.isEmpty() && path.size() < 2;
  }

  /** The points that the line goes through. */
  List<Figure> line() {
    if (!isStepped || figures.isEmpty()) {
      return figures;
    }
    List<Figure> line = stepped(figures);
    Figure last = figures.get(figures.size() - 1);
    if (last.on().isBefore(today)) {
      line.add(Figure.of(today, last.value()));
    }
    return line;
  }

  /** The points that the line of the path goes through. */
  List<Figure> way() {
    return isPathStepped ? stepped(path) : path;
  }

  private static List<Figure> stepped(List<Figure> figures) {
    List<Figure> line = new ArrayList<>();
    for (Figure figure : figures) {
      if (!line.isEmpty()) {
        line.add(Figure.of(figure.on(), line.get(line.size() - 1).value()));
      }
      line.add(figure);
    }
    return line;
  }

  List<LocalDate> days() {
    return Stream.of(Stream.of(today), all().map(Figure::on), marks.stream().map(Mark::on))
        .flatMap(days -> days)
        .toList();
  }

  List<BigDecimal> values() {
    return Stream.concat(
            all().flatMap(figure -> Stream.of(figure.low(), figure.high())), benchmarks.stream())
        .toList();
  }

  private Stream<Figure> all() {
    return Stream.concat(figures.stream(), path.stream());
  }
}
