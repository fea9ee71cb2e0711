package org.hito.initiative.initiative.view;

import java.math.BigDecimal;
import java.util.List;
import org.hito.initiative.initiative.domain.After;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A milestone as the API and its facts show it.
 *
 * @param dueOn as precise as it was given; absent without a due date
 * @param after what the due date is relative to; absent if it was given
 * @param weight its weight among the others
 * @param reachedOn absent until it is reached
 * @param evidence the evidence that it was reached
 */
public record MilestoneView(
    String code,
    LocalisedText name,
    PartialDate dueOn,
    After after,
    BigDecimal weight,
    PartialDate reachedOn,
    List<Evidence> evidence) {

  public static MilestoneView of(Milestone milestone) {
    return new MilestoneView(
        milestone.code(),
        milestone.name(),
        milestone.dueOn(),
        milestone.after(),
        milestone.weight(),
        milestone.reachedOn(),
        milestone.evidence());
  }
}
