package org.hito.initiative;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

class ProblemTextsTest extends ProblemTextsRules {

  ProblemTextsTest() {
    super(
        ".",
        List.of("."),
        Set.of(
            "country",
            "language-tag",
            "currency",
            "organisation",
            "strategy",
            "health-changed",
            "milestone-missed",
            "milestone-reached",
            "milestone-taken-back",
            "risk-changed",
            "status-changed",
            // relations
            "alternative-to",
            "builds-on",
            "has-member",
            "belongs-to",
            "led-by",
            "draws-from",
            "funded-by",
            "owned-by",
            "read-in",
            "partnered-by"),
        19);
  }
}
