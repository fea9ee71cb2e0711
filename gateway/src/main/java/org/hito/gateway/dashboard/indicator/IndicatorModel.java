package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.chart.Curve;
import org.hito.gateway.dashboard.chart.LineChart;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * What the page of an indicator shows.
 *
 * @param series its values, with those that others have replaced
 * @param explanation why the value is what it is
 * @param history its last changes
 * @param gates that depend on it
 * @param initiatives meant to move it
 * @param labels of what is mentioned
 */
@TemplateData
public record IndicatorModel(
    Thing indicator,
    List<Thing> series,
    Thing explanation,
    List<Thing> history,
    List<Thing> gates,
    List<Thing> initiatives,
    Labels labels,
    LocalDate today) {

  private static final int SHOWN = 50;
  private static final int WIDE = 960;
  private static final int NARROW = 360;
  private static final int HEIGHT = 340;

  /** The answer to the question that brings people here. */
  public String verdict() {
    return Verdict.of(indicator);
  }

  /** The inputs to show, the latest first. */
  public List<Thing> inputs() {
    List<Thing> inputs = explanation.parts("inputs");
    return inputs.stream()
        .skip(Math.max(0, inputs.size() - SHOWN))
        .sorted((one, other) -> other.text("countedOn").compareTo(one.text("countedOn")))
        .toList();
  }

  /** How many inputs are not shown. */
  public int inputsLeftOut() {
    return Math.max(0, explanation.size("inputs") - SHOWN)
        + (explanation.has("omitted") ? explanation.decimal("omitted").intValue() : 0);
  }

  /** The commitments under way that would change the value. */
  public List<Thing> pipeline() {
    return explanation.parts("pipeline").stream().limit(SHOWN).toList();
  }

  /** The values of the whole, the latest first. */
  public List<Thing> values() {
    return series.stream()
        .filter(value -> !value.has("dimensions"))
        .sorted((one, other) -> other.text("on").compareTo(one.text("on")))
        .toList();
  }

  public boolean hasChart() {
    return !curve().isEmpty();
  }

  /** The chart for wide screens and for narrow ones. */
  public RawString charts() {
    var text = new IndicatorChartText(indicator, today);
    Curve curve = curve();
    return new RawString(
        Stream.of(
                LineChart.draw(curve, text, WIDE, HEIGHT)
                    .replace("class=\"chart\"", "class=\"chart wide\""),
                LineChart.draw(curve, text, NARROW, HEIGHT)
                    .replace("class=\"chart\"", "class=\"chart narrow\""))
            .reduce("", String::concat));
  }

  private Curve curve() {
    return Curves.of(indicator, series, today);
  }

  Words words() {
    return indicator.words();
  }
}
