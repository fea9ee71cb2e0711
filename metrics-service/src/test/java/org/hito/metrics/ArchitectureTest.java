package org.hito.metrics;

import org.hito.metrics.planted.domain.ImpureIndicator;
import org.hito.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.metrics");

  @Test
  void domainsLeanOnTheJdkAndEachOtherOnly() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    RULES.assertCatches(ImpureIndicator.class);
  }
}
