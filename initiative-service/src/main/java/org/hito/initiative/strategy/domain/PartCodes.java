package org.hito.initiative.strategy.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Violation;

/** The codes of the parts of an aggregate. */
public final class PartCodes {

  private PartCodes() {}

  /** A violation for each repeated code; null passes. */
  public static List<Violation> duplicates(String pointer, List<String> codes) {
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < codes.size(); at++) {
      String code = codes.get(at);
      if (code != null && !seen.add(code)) {
        violations.add(Violation.of(pointer + "/" + at + "/code", "duplicate", "value", code));
      }
    }
    return violations;
  }
}
