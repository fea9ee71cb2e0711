package org.hito.kit.problem;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

/** The texts that the kits refuse with, and that any service may use. */
class KitTextsTest extends ProblemTextsRules {

  KitTextsTest() {
    super(
        "../plain-kit",
        List.of("../plain-kit", "."),
        Set.of(
            "close",
            // only services and the gateway refuse with these
            "already-exists",
            "ends-before-start",
            "not-a-country",
            "unknown-reference",
            "upstream-failed",
            "upstream-timeout"));
  }
}
