package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the curve of an indicator as SVG, for one width. */
public final class LineChart {

  private static final int TOP = 40;
  private static final int PRESENT = 14; // above the highest figure
  private static final int BELOW = 52;
  private static final int BESIDE = 16;
  private static final int TEXT = 7; // about the width of a character
  private static final int TICK_WIDTH = 110;

  private final Curve curve;
  private final ChartText text;
  private final int width;
  private final int height;
  private final int left;
  private final Scale scale;
  private final TimeAxis axis;

  private LineChart(Curve curve, ChartText text, int width, int height) {
    this.curve = curve;
    this.text = text;
    this.width = width;
    this.height = height;
    this.scale = Scale.of(curve.values());
    this.axis = TimeAxis.of(curve.days());
    this.left =
        16
            + TEXT
                * scale.ticks().stream()
                    .mapToInt(tick -> text.exact(tick).length())
                    .max()
                    .orElse(1);
  }

  /** The markup of the chart. */
  public static String draw(Curve curve, ChartText text, int width, int height) {
    return new LineChart(curve, text, width, height).draw();
  }

  private String draw() {
    return """
        <svg class="chart" viewBox="0 0 %d %d" role="img" xmlns="http://www.w3.org/2000/svg"><title>%s</title>%s</svg>
        """
        .formatted(
            width,
            height,
            Svg.escaped(text.title()),
            grid() + today() + benchmarks() + path() + figures() + marks() + source())
        .strip();
  }

  private String grid() {
    String levels =
        scale.ticks().stream()
            .map(
                tick ->
                    line("grid", left, y(tick), width - BESIDE, y(tick))
                        + words("", left - 8, y(tick) + 4, "end", text.exact(tick)))
            .collect(Collectors.joining());
    int most = Math.max(2, (width - left) / TICK_WIDTH);
    boolean isOfYears = axis.isOfYears(most);
    Function<LocalDate, String> name =
        day -> isOfYears ? Integer.toString(day.getYear()) : text.month(day);
    String days =
        axis.ticks(most).stream()
            .map(day -> tick(x(day), name.apply(day)))
            .collect(Collectors.joining());
    return levels + days;
  }

  // the first stands at the edge of the picture
  private String tick(double x, String name) {
    boolean isCut = x < name.length() * TEXT / 2.0;
    return words("", isCut ? 4 : x, height - BELOW + 20, isCut ? "start" : "middle", name);
  }

  private String today() {
    double at = x(curve.today());
    String anchor = at > width - 60 ? "end" : "middle";
    return line("today", at, PRESENT + 4, at, height - BELOW)
        + words("", at, PRESENT, anchor, text.present());
  }

  private String benchmarks() {
    return curve.benchmarks().stream()
        .map(value -> line("benchmark", left, y(value), width - BESIDE, y(value)))
        .collect(Collectors.joining());
  }

  private String path() {
    if (curve.path().size() < 2) {
      return "";
    }
    List<Figure> targets = curve.path().subList(1, curve.path().size());
    Figure last = targets.get(targets.size() - 1);
    return polyline("path", curve.way())
        + ranges(curve.path())
        + targets.stream()
            .map(
                target ->
                    "<circle class=\"target\" cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                            .formatted(Svg.at(x(target.on())), Svg.at(y(target.value())))
                        + beside(target, target.equals(last) ? -11 : 20))
            .collect(Collectors.joining());
  }

  private String figures() {
    String dots =
        curve.figures().stream()
            .map(
                figure ->
                    "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s: %s</title></circle>"
                        .formatted(
                            figure.isRestated() ? "restated" : "dot",
                            Svg.at(x(figure.on())),
                            Svg.at(y(figure.value())),
                            curve.figures().size() > 60 ? "1.5" : "3.5",
                            Svg.escaped(text.date(figure.stated())),
                            Svg.escaped(number(figure))))
            .collect(Collectors.joining());
    String last =
        curve.figures().isEmpty()
            ? ""
            : beside(curve.figures().get(curve.figures().size() - 1), -11);
    return polyline("line", curve.line()) + ranges(curve.figures()) + dots + last;
  }

  private String ranges(List<Figure> figures) {
    return figures.stream()
        .filter(Figure::hasRange)
        .map(
            figure ->
                line("range", x(figure.on()), y(figure.low()), x(figure.on()), y(figure.high())))
        .collect(Collectors.joining());
  }

  private String number(Figure figure) {
    return figure.hasRange()
        ? text.number(figure.low()) + "–" + text.number(figure.high())
        : text.number(figure.value());
  }

  // marks of several kinds in one place are drawn side by side
  private String marks() {
    Map<Mark.Kind, Double> last = new EnumMap<>(Mark.Kind.class);
    StringBuilder drawn = new StringBuilder();
    for (Mark mark : curve.marks()) {
      double x = x(mark.on());
      for (Map.Entry<Mark.Kind, Double> other : last.entrySet()) {
        if (other.getKey() != mark.kind() && Math.abs(other.getValue() - x) < Mark.WIDTH) {
          x = other.getValue() - Mark.WIDTH;
        }
      }
      last.put(mark.kind(), x);
      drawn.append(mark.kind().draw(Math.max(x, 8), height - BELOW, Svg.escaped(mark.title())));
    }
    return drawn.toString();
  }

  private String beside(Figure figure, int below) {
    boolean isNearEnd = x(figure.on()) > width - 90;
    return words(
        "say",
        x(figure.on()) + (isNearEnd ? -2 : 0),
        y(below < 0 ? figure.high() : figure.low()) + below,
        isNearEnd ? "end" : "middle",
        number(figure));
  }

  private String source() {
    int most = (width - 12) / TEXT + width / 60;
    return words("", 4, height - 8, "start", Svg.cut(text.source(), most));
  }

  private String polyline(String style, List<Figure> figures) {
    return figures.stream()
        .map(figure -> Svg.at(x(figure.on())) + "," + Svg.at(y(figure.value())))
        .collect(Collectors.joining(" ", "<polyline class=\"" + style + "\" points=\"", "\"/>"));
  }

  private static String line(String style, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
        .formatted(style, Svg.at(x1), Svg.at(y1), Svg.at(x2), Svg.at(y2));
  }

  private static String words(String style, double x, double y, String anchor, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
        .formatted(style, Svg.at(x), Svg.at(y), anchor, Svg.escaped(words));
  }

  private double x(LocalDate day) {
    return left + axis.share(day) * (width - left - BESIDE);
  }

  private double y(BigDecimal value) {
    return height - BELOW - scale.share(value) * (height - BELOW - TOP);
  }
}
