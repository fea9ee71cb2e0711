package org.hito.kit.bulk;

import org.hito.kit.domain.WireName;
import org.hito.kit.problem.Problem;

/**
 * The outcome of one row.
 *
 * @param effect what it did
 * @param problem why it was refused, or null when it was accepted
 * @param replaced what it replaced, in the form of the answer to a single request, or null
 */
public record BulkOutcome(Effect effect, Problem problem, Object replaced) {

  /** What a row did. */
  public enum Effect implements WireName {
    CREATED,
    RESTATED,
    UNCHANGED,
    REJECTED
  }

  /** It created something. */
  public static final BulkOutcome CREATED = new BulkOutcome(Effect.CREATED, null, null);

  /** It changed nothing. */
  public static final BulkOutcome UNCHANGED = new BulkOutcome(Effect.UNCHANGED, null, null);

  /** It replaced something. */
  public static BulkOutcome restated(Object replaced) {
    return new BulkOutcome(Effect.RESTATED, null, replaced);
  }

  public static BulkOutcome refused(Problem problem) {
    return new BulkOutcome(Effect.REJECTED, problem, null);
  }

  int status() {
    if (problem != null) {
      return problem.status();
    }
    return effect == Effect.CREATED ? 201 : 200;
  }
}
