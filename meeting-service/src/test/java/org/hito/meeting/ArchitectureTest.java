package org.hito.meeting;

import org.hito.meeting.planted.domain.ImpureCommitment;
import org.hito.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final ArchitectureRules rules = ArchitectureRules.of("org.hito.meeting");

  @Test
  void domainsLeanOnTheJdkAndEachOtherOnly() {
    rules.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    rules.assertCatches(ImpureCommitment.class);
  }

  @Test
  void plansOfNativeQueriesAreFoundAgain() {
    rules.assertNativeQueriesAreFoundAgain();
  }
}
