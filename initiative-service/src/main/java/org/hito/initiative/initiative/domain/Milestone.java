package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A milestone of an initiative.
 *
 * @param code its code within the initiative
 * @param name its name
 * @param dueOn its due date, or null
 * @param after what its due date is relative to, or null
 * @param weight its weight among the others, above zero
 * @param reachedOn when it was reached, or null
 * @param evidence the evidence for it
 * @param missedDueOn the due date that was recorded as passed, or null
 */
public record Milestone(
    String code,
    LocalisedText name,
    PartialDate dueOn,
    After after,
    BigDecimal weight,
    PartialDate reachedOn,
    List<Evidence> evidence,
    PartialDate missedDueOn) {

  public Milestone {
    evidence = List.copyOf(evidence);
  }

  public boolean reached() {
    return reachedOn != null;
  }

  /** True if it is not reached and every day its due date can mean has passed. */
  public boolean overdue(LocalDate day) {
    return !reached() && dueOn != null && dueOn.hasPassed(day);
  }

  /** The day after which its due date is to be recorded as passed, or null. */
  LocalDate toBeMissedAfter() {
    return reached() || dueOn == null || dueOn.equals(missedDueOn) ? null : dueOn.last();
  }

  Milestone due(PartialDate on) {
    return new Milestone(code, name, on, after, weight, reachedOn, evidence, missedDueOn);
  }

  Milestone reached(PartialDate on, List<Evidence> shown) {
    return new Milestone(code, name, dueOn, after, weight, on, shown, missedDueOn);
  }

  Milestone missed() {
    return new Milestone(code, name, dueOn, after, weight, reachedOn, evidence, dueOn);
  }

  /** This declaration with the past of the milestone of the same code. */
  Milestone withPastOf(Milestone known) {
    return new Milestone(
        code, name, dueOn, after, weight, known.reachedOn, known.evidence, known.missedDueOn);
  }
}
