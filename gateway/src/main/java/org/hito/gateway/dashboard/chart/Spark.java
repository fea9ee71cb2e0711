package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the course of an indicator so small that it fits into a row of a list. */
public final class Spark {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 24;
  private static final double MARGIN = 3;

  private final List<Figure> figures;
  private final TimeAxis axis;
  private final BigDecimal least;
  private final double extent;

  private Spark(List<Figure> figures) {
    this.figures = figures;
    this.axis = TimeAxis.of(figures.stream().map(Figure::on).toList());
    this.least = figures.stream().map(Figure::value).min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = figures.stream().map(Figure::value).max(BigDecimal::compareTo).orElseThrow();
    this.extent = most.subtract(least).doubleValue();
  }

  /**
   * Its markup.
   *
   * @param figures at least one, by date
   * @param name its text for screen readers
   */
  public static String draw(List<Figure> figures, String name) {
    return new Spark(figures).draw(name);
  }

  private String draw(String name) {
    String points =
        figures.stream()
            .map(figure -> Svg.at(x(figure)) + "," + Svg.at(y(figure)))
            .collect(Collectors.joining(" "));
    Figure last = figures.get(figures.size() - 1);
    return """
        <svg class="spark" viewBox="0 0 %d %d" width="%1$d" height="%2$d" role="img" aria-label="%s"><polyline class="line" points="%s"/><circle class="dot" cx="%s" cy="%s" r="2.5"/></svg>
        """
        .formatted(WIDTH, HEIGHT, Svg.escaped(name), points, Svg.at(x(last)), Svg.at(y(last)))
        .strip();
  }

  private double x(Figure figure) {
    return MARGIN + axis.share(figure.on()) * (WIDTH - 2 * MARGIN);
  }

  private double y(Figure figure) {
    double share = extent == 0 ? 0.5 : figure.value().subtract(least).doubleValue() / extent;
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }
}
