package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The completion of an initiative. */
public final class Completion {

  private static final int SCALE = 6;

  private Completion() {}

  /**
   * The weighted share of reached milestones, between 0 and 1, rounded half up to six decimals; 0
   * when there are none.
   */
  public static BigDecimal of(List<Milestone> milestones) {
    BigDecimal all = weight(milestones);
    BigDecimal reached = weight(milestones.stream().filter(Milestone::reached).toList());
    return reached.signum() == 0
        ? BigDecimal.ZERO
        : reached.divide(all, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static BigDecimal weight(List<Milestone> milestones) {
    return milestones.stream().map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
