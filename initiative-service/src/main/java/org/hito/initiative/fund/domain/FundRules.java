package org.hito.initiative.fund.domain;

import java.util.ArrayList;
import java.util.List;
import org.hito.initiative.organisation.domain.OrganisationReference;
import org.hito.kit.domain.Violation;

/**
 * The rules for the declaration of a fund. Unreadable parts are null and pass: they were reported
 * when read.
 */
final class FundRules {

  private FundRules() {}

  static List<Violation> violations(Fund fund, FundSurroundings surroundings) {
    List<Violation> violations = new ArrayList<>(fund.size().violations(""));
    violations.addAll(
        OrganisationReference.unknown(
            OrganisationReference.each("/funders", fund.funders()).toList(),
            surroundings.organisations()));
    if (fund.period() != null) {
      fund.period().violation("/period").ifPresent(violations::add);
    }
    if (fund.currency() != null) {
      surroundings.currencies().stream()
          .filter(used -> !used.equals(fund.currency()))
          .sorted()
          .map(used -> Violation.of("/currency", "allocated-in-currency", "currency", used))
          .forEach(violations::add);
    }
    return violations;
  }
}
