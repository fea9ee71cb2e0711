package org.hito.initiative;

import org.hito.initiative.planted.ForgottenPlan;
import org.hito.initiative.planted.domain.ImpureOrganisation;
import org.hito.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final ArchitectureRules rules = ArchitectureRules.of("org.hito.initiative");

  @Test
  void domainsLeanOnTheJdkAndEachOtherOnly() {
    rules.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    rules.assertCatches(ImpureOrganisation.class);
  }

  @Test
  void plansOfNativeQueriesAreFoundAgain() {
    rules.assertNativeQueriesAreFoundAgain();
  }

  @Test
  void theRuleCatchesANativeQueryThatNamesAClass() {
    rules.assertCatches(ForgottenPlan.class);
  }
}
