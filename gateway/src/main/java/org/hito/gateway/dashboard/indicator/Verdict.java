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
      return words.text(
          indicator.parts("dimensions").isEmpty() ? "verdict.none" : "verdict.none.whole");
    }
    String unit = indicator.unit();
    if (!progress.has("target")) {
      return words.say("verdict.untargeted", progress.figure("value"), unit);
    }
    boolean isClose = lookTheSame(progress);
    String reached =
        words.say(
            indicator.text("direction").equals("DECREASE") ? "verdict.atMost" : "verdict.targeted",
            isClose ? progress.exactFigure("value") : progress.figure("value"),
            isClose ? progress.exactFigure("target.value") : progress.figure("target.value"),
            unit,
            progress.date("target.on"));
    boolean isBehind = progress.has("expected") && !progress.text("status").equals("ACHIEVED");
    return isBehind
        ? reached + " " + words.say("verdict.expected", progress.number("expected"))
        : reached;
  }

  /** Whether a value and a different target look the same when rounded. */
  private static boolean lookTheSame(Thing progress) {
    return progress.figure("value").equals(progress.figure("target.value"))
        && progress.decimal("value").compareTo(progress.decimal("target.value")) != 0;
  }
}
