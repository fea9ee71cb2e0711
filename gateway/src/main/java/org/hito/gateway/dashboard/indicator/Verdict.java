package org.hito.gateway.dashboard.indicator;

import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/** Says in one sentence where an indicator is and whether that is enough. */
public final class Verdict {

  private Verdict() {}

  public static String of(Thing indicator) {
    Words words = indicator.words();
    Thing progress = indicator.part("progress");
    if (!progress.has("value")) {
      return words.text("verdict.none");
    }
    String value = progress.figure("value");
    String unit = indicator.unit();
    if (!progress.has("target")) {
      return words.say("verdict.untargeted", value, unit);
    }
    String reached =
        words.say(
            indicator.text("direction").equals("DECREASE") ? "verdict.atMost" : "verdict.targeted",
            value,
            progress.figure("target.value"),
            unit,
            progress.date("target.on"));
    boolean isBehind = progress.has("expected") && !progress.text("status").equals("ACHIEVED");
    return isBehind
        ? reached + " " + words.say("verdict.expected", progress.number("expected"))
        : reached;
  }
}
