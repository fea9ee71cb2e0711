package org.hito.metrics;

import java.util.List;
import org.hito.metrics.planted.domain.ImpureIndicator;
import org.hito.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.metrics");

  @Test
  void domainsUseOnlyTheJdkAndEachOther() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    RULES.assertCatches(ImpureIndicator.class);
  }

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void featuresUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of(
            "progress",
            "subject",
            "measure",
            "observation",
            "indicator",
            "movement",
            "following",
            "definition",
            "evidence",
            "observing",
            "gate",
            "scorecard",
            "days",
            "rebuild",
            "across"));
  }

  @Test
  void rolesUseOnlyThoseTheyMay() {
    RULES.assertRoles();
  }

  @Test
  void sqlGoesThroughOneDoor() {
    RULES.assertSqlGoesThroughOneDoor();
  }
}
