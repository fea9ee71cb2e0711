package org.hito.kit.bulk;

import org.hito.kit.problem.Problem;

/**
 * What came of one row.
 *
 * @param problem why it was refused, or null when it was taken
 * @param created true when it made something that was not there before
 */
public record BulkOutcome(Problem problem, boolean created) {

  public static final BulkOutcome CREATED = new BulkOutcome(null, true);
  public static final BulkOutcome UNCHANGED = new BulkOutcome(null, false);

  public static BulkOutcome refused(Problem problem) {
    return new BulkOutcome(problem, false);
  }

  boolean isTaken() {
    return problem == null;
  }

  int status() {
    if (problem != null) {
      return problem.status();
    }
    return created ? 201 : 200;
  }
}
