package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A step of an initiative that can be seen to be done.
 *
 * @param code its identity within the initiative
 * @param name what is to be reached
 * @param dueOn when it is due, or null
 * @param weight how much it counts among the others, above zero
 * @param reachedOn when it was reached, or null
 * @param evidence what shows that it was
 * @param missedDueOn the due date whose passing was stated as a fact, or null
 */
public record Milestone(
    String code,
    LocalisedText name,
    PartialDate dueOn,
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

  /** True when it is not reached on a day after every day its due date can mean. */
  public boolean overdue(LocalDate day) {
    return !reached() && dueOn != null && dueOn.hasPassed(day);
  }

  /** The last day before it is to be stated that its due date passed; null when that is not so. */
  LocalDate toBeMissedAfter() {
    return reached() || dueOn == null || dueOn.equals(missedDueOn) ? null : dueOn.last();
  }

  Milestone reached(PartialDate on, List<Evidence> shown) {
    return new Milestone(code, name, dueOn, weight, on, shown, missedDueOn);
  }

  Milestone missed() {
    return new Milestone(code, name, dueOn, weight, reachedOn, evidence, dueOn);
  }

  /** This declaration with what happened to the milestone of the same code so far. */
  Milestone withPastOf(Milestone known) {
    return new Milestone(
        code, name, dueOn, weight, known.reachedOn, known.evidence, known.missedDueOn);
  }
}
