package org.hito.meeting;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

class ProblemTextsTest extends ProblemTextsRules {

  ProblemTextsTest() {
    super(
        ".",
        List.of("."),
        Set.of(
            "countries",
            "progress-reported",
            // relations
            "belongs-to",
            "contributes-to",
            "convened-by",
            "created-by",
            "hosted-by",
            "made-at",
            "owned-by",
            "read-in",
            "partnered-by",
            "part-of",
            "reviewed-at",
            "serves"),
        40);
  }
}
