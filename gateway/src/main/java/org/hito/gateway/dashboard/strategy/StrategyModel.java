package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What the page of a strategy shows.
 *
 * @param scorecard its indicators by pillar, and what changed in the last 30 days
 * @param initiatives that belong to it, as far as one page goes
 * @param isComplete whether there are no more of them
 * @param history its last changes
 */
@TemplateData
public record StrategyModel(
    Thing strategy,
    Thing scorecard,
    List<Thing> initiatives,
    boolean isComplete,
    List<Thing> history,
    Labels labels,
    LocalDate today) {

  private static final int SHOWN = 12;

  public String verdict() {
    return StrategyVerdict.of(strategy.words(), score());
  }

  /** The initiatives that the page names. */
  public List<Thing> shown() {
    return initiatives.stream().limit(SHOWN).toList();
  }

  public Thing score() {
    return scorecard.part("overall");
  }

  public List<FundTotal> funds() {
    return FundTotal.of(initiatives);
  }

  public boolean isNow(Thing phase) {
    return PhaseTime.isNow(phase, today);
  }

  /** What a pillar is called, or what is said of indicators without one. */
  public String pillar(Thing pillar) {
    return pillar.label().isEmpty() ? strategy.words().text("strategy.across") : pillar.label();
  }

  public List<Thing> changes() {
    return scorecard.parts("changes");
  }
}
