package org.hito.gateway.dashboard.indicator;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
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
 */
@TemplateData
public record IndicatorsModel(
    Thing list, Sparks sparks, List<Thing> strategies, Filters filters, Words words) {

  private static final Set<String> WELL = Set.of("ACHIEVED", "ON_TRACK");

  public List<Thing> items() {
    return list.parts("items");
  }

  public List<String> statuses() {
    return Badge.OF_INDICATORS;
  }

  /** How many of those shown do well. */
  public String verdict() {
    List<Thing> targeted = items().stream().filter(item -> item.has("progress.target")).toList();
    long well =
        targeted.stream().filter(item -> WELL.contains(item.text("progress.status"))).count();
    return targeted.isEmpty()
        ? words.text("indicators.verdict.none")
        : words.say("indicators.verdict", well, targeted.size());
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
