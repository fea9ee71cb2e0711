package org.hito.meeting.commitment.view;

import java.math.BigDecimal;
import java.util.Set;
import org.hito.meeting.commitment.domain.Contribution;

/**
 * The view of a contribution.
 *
 * @param resolved whether the indicator is defined; absent in facts, because it changes without
 *     them
 */
record ContributionView(String indicator, BigDecimal amount, Boolean resolved) {

  static ContributionView of(Contribution contribution) {
    return new ContributionView(contribution.indicator(), contribution.amount(), null);
  }

  static ContributionView of(Contribution contribution, Set<String> defined) {
    String indicator = contribution.indicator();
    return new ContributionView(indicator, contribution.amount(), defined.contains(indicator));
  }
}
