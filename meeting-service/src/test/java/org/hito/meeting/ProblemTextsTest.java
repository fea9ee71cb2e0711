package org.hito.meeting;

import java.util.List;
import java.util.Set;
import org.hito.testkit.ProblemTextsRules;

class ProblemTextsTest extends ProblemTextsRules {

  ProblemTextsTest() {
    super(".", List.of("."), Set.of("countries", "progress-reported"), 40);
  }
}
