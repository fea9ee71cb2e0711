package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.chart.Sign;
import org.hito.gateway.dashboard.chart.Svg;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of an indicator shows.
 *
 * @param figures what its chart and its table show
 * @param explanation why the value is what it is
 * @param history its last changes
 * @param gates that depend on it
 * @param initiatives meant to move it
 * @param labels of what is mentioned
 * @param card the address of its card for other sites; empty if strangers may not read it
 * @param isOpenToReader whether its reader may observe it
 */
@TemplateData
public record IndicatorModel(
    Figures figures,
    Thing explanation,
    List<Thing> history,
    Thing gates,
    Thing initiatives,
    Labels labels,
    String card,
    boolean isOpenToReader) {

  /** The most inputs, and the most promises under way, that it shows. */
  static final int SHOWN = 50;

  /** The answer to the question that brings people here. */
  public String verdict() {
    return Verdict.of(indicator());
  }

  /** The inputs to show, the latest first. */
  public List<Thing> inputs() {
    return inputs(explanation);
  }

  /** The inputs of an explanation to show, the latest first. */
  static List<Thing> inputs(Thing explanation) {
    List<Thing> inputs = explanation.parts("inputs");
    return inputs.stream()
        .skip(Math.max(0, inputs.size() - SHOWN))
        .sorted((one, other) -> other.text("countedOn").compareTo(one.text("countedOn")))
        .toList();
  }

  /** How many inputs are not shown. */
  public int inputsLeftOut() {
    return Math.max(0, explanation.size("inputs") - SHOWN) + explanation.whole("omitted");
  }

  /** The commitments under way that would change the value. */
  public List<Thing> pipeline() {
    return pipeline(explanation);
  }

  /** Those of an explanation. */
  static List<Thing> pipeline(Thing explanation) {
    return explanation.parts("pipeline").stream().limit(SHOWN).toList();
  }

  /** How many of these are not shown. */
  public int pipelineLeftOut() {
    return Math.max(0, explanation.size("pipeline") - SHOWN) + explanation.whole("pipelineOmitted");
  }

  public Thing indicator() {
    return figures.indicator();
  }

  /** All that the chart shows, and the newest values of categories, the latest first. */
  public List<Row> rows() {
    return figures.shown().rows();
  }

  /** How many earlier values of categories only the files have. */
  public int categoriesLeftOut() {
    return figures.leftOut();
  }

  /** What the signs on the chart stand for. */
  public List<Sign> legend() {
    return Legend.of(figures);
  }

  /** Whether all changes after which figures do not compare are among the rows. */
  public boolean hasAllChanges() {
    return figures.history().isComplete();
  }

  /** Whether other sites can show its card. */
  public boolean isEmbeddable() {
    return !card.isEmpty();
  }

  /** The markup that embeds its card in pages of other sites. */
  public String embedding() {
    return "<iframe src=\"%s\" title=\"%s\" width=\"400\" height=\"440\" loading=\"lazy\"></iframe>"
        .formatted(Svg.escaped(card), Svg.escaped(indicator().label()));
  }

  /** Whether there are too many figures for a page. */
  public boolean hasTooManyFigures() {
    return figures.areTooMany();
  }

  /** The first day of the last year. */
  public LocalDate yearAgo() {
    return figures.today().minusYears(1);
  }

  public boolean hasChart() {
    return figures.areDrawn();
  }

  public RawString charts() {
    return new RawString(figures.charts());
  }
}
