package org.hito.metrics;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

class ProblemTextsTest extends ProblemTextsRules {

  ProblemTextsTest() {
    super(
        ".",
        List.of("."),
        Set.of(
            "default-kafka-broker",
            "dimension-part",
            "gate-opened",
            "gate-shut",
            "observation-withdrawn",
            "period",
            "recent-pace",
            "restore-drill",
            "status-changed",
            "trade-mission",
            "working-group",
            // relations
            "counts-towards",
            "depends-on",
            "derived-from",
            "read-in",
            "releases-to"),
        28);
  }
}
