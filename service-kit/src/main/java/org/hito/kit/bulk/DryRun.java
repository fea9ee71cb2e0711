package org.hito.kit.bulk;

import java.util.List;
import java.util.Map;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Whether many are only to be judged. */
public final class DryRun {
  private DryRun() {}

  /** Reads the query parameter; what is neither true nor false is 400, and nothing is written. */
  public static boolean of(String dryRun) {
    if (!List.of("true", "false").contains(dryRun)) {
      throw new ProblemException(
          Problem.of(400, "invalid-query-parameter", Map.of("name", "dryRun", "value", dryRun)));
    }
    return Boolean.parseBoolean(dryRun);
  }
}
