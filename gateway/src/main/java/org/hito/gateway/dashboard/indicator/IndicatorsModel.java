package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.hito.gateway.dashboard.chart.Bar;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * What the page of all indicators shows.
 *
 * @param list a page of them
 * @param sparks their courses
 * @param strategies to choose from
 * @param well how many on all pages are doing well
 * @param judged how many on all pages have a target and figures
 */
@TemplateData
public record IndicatorsModel(
    Thing list,
    Sparks sparks,
    List<Thing> strategies,
    int well,
    int judged,
    Filters filters,
    Words words) {

  public List<Thing> items() {
    return list.parts("items");
  }

  public List<String> statuses() {
    return Badge.OF_INDICATORS;
  }

  /** How many are doing well. */
  public String verdict() {
    if (!list.has("items")) {
      return words.text("unknown");
    }
    return judged == 0
        ? words.text("indicators.verdict.none")
        : words.say("indicators.verdict", well, judged);
  }

  /** Its course, if it is known. */
  public RawString spark(Thing indicator) {
    return sparks.of(indicator.code());
  }

  /** How far an indicator has come, and how far it should have. */
  public RawString bar(Thing indicator) {
    Thing progress = indicator.part("progress");
    return new RawString(
        progress.has("achievement")
            ? Bar.draw(progress.decimal("achievement"), expected(indicator, progress))
            : "");
  }

  private static BigDecimal expected(Thing indicator, Thing progress) {
    if (!progress.has("expected") || !indicator.has("baseline.value")) {
      return null;
    }
    BigDecimal baseline = indicator.decimal("baseline.value");
    BigDecimal way = progress.decimal("target.value").subtract(baseline);
    return way.signum() == 0
        ? null
        : progress.decimal("expected").subtract(baseline).divide(way, MathContext.DECIMAL32);
  }
}
