package org.hito.meeting;

import java.util.List;
import org.hito.meeting.planted.domain.ImpureCommitment;
import org.hito.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.meeting");

  @Test
  void domainsUseOnlyTheJdkAndEachOther() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesADomainThatKnowsJson() {
    RULES.assertCatches(ImpureCommitment.class);
  }

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void featuresUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of("reference", "forum", "meeting", "commitment", "trackrecord", "agenda", "across"));
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
