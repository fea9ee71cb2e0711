package org.hito.metrics;

import org.hito.metrics.planted.domain.ImpureIndicator;
import org.hito.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final ArchitectureRules rules = ArchitectureRules.of("org.hito.metrics");

  @Test
  void domainsLeanOnTheJdkAndEachOtherOnly() {
    rules.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    rules.assertCatches(ImpureIndicator.class);
  }
}
