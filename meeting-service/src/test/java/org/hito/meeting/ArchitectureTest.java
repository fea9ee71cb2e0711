package org.hito.meeting;

import org.hito.meeting.planted.domain.ImpureCommitment;
import org.hito.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.meeting");

  @Test
  void domainsLeanOnTheJdkAndEachOtherOnly() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    RULES.assertCatches(ImpureCommitment.class);
  }

  @Test
  void plansOfNativeQueriesAreFoundAgain() {
    RULES.assertNativeQueriesAreFoundAgain();
  }
}
