package org.hito.documents;

import java.util.List;
import org.hito.testkit.architecture.ArchitectureRules;
import org.hito.testkit.architecture.Floors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.documents");

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void packagesUseOnlyThoseBelowThem() {
    RULES.assertFloors(List.of("text", "merge", "change", "problem", "openapi", Floors.ROOT));
  }
}
