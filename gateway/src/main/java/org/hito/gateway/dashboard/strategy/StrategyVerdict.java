package org.hito.gateway.dashboard.strategy;

import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says in one or two sentences how far a strategy has come. */
public final class StrategyVerdict {

  private StrategyVerdict() {}

  /**
   * The sentences.
   *
   * @param score of all its indicators; empty if their service does not answer
   */
  public static String of(Words words, Thing score) {
    if (!score.has("indicators")) {
      return words.text("unknown");
    }
    if (score.whole("indicators") == 0) {
      return words.text("strategy.unmeasured");
    }
    Thing statuses = score.part("byStatus");
    String indicators =
        words.say(
            "strategy.indicators",
            score.whole("indicators"),
            statuses.whole("ON_TRACK") + statuses.whole("ACHIEVED"),
            statuses.whole("AT_RISK"),
            statuses.whole("OFF_TRACK"));
    return score.has("achievement")
        ? words.say("strategy.achievement", score.percent("achievement")) + " " + indicators
        : indicators;
  }
}
