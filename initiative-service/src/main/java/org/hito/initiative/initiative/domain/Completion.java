package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.Decimals;

/** The completion of an initiative. */
public final class Completion {

  private Completion() {}

  /**
   * The weighted share of reached milestones, between 0 and 1, rounded half up to six decimals; 0
   * when there are none.
   */
  public static BigDecimal of(List<Milestone> milestones) {
    BigDecimal all = weight(milestones);
    BigDecimal reached = weight(milestones.stream().filter(Milestone::reached).toList());
    return reached.signum() == 0 ? BigDecimal.ZERO : Decimals.rate(reached, all);
  }

  private static BigDecimal weight(List<Milestone> milestones) {
    return milestones.stream().map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
