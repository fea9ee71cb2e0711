package org.hito.initiative;

import java.util.List;
import org.hito.initiative.planted.ForgottenPlan;
import org.hito.initiative.planted.app.RequestReadingService;
import org.hito.initiative.planted.domain.ImpureOrganisation;
import org.hito.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.initiative");

  @Test
  void domainsUseOnlyTheJdkAndEachOther() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    RULES.assertCatches(ImpureOrganisation.class);
  }

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void featuresUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of(
            "organisation",
            "document",
            "strategy",
            "fund",
            "indicator",
            "initiative",
            "following",
            "across"));
  }

  @Test
  void rolesUseOnlyThoseTheyMay() {
    RULES.assertRoles();
  }

  @Test
  void theRuleCatchesAServiceThatReadsRequests() {
    RULES.assertCatches(RequestReadingService.class);
  }

  @Test
  void sqlGoesThroughOneDoor() {
    RULES.assertSqlGoesThroughOneDoor();
  }

  @Test
  void theRuleCatchesANativeQuery() {
    RULES.assertCatches(ForgottenPlan.class);
  }
}
