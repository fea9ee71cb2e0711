package org.hito.testkit;

import java.util.List;
import org.hito.testkit.architecture.ArchitectureRules;
import org.hito.testkit.architecture.Floors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.testkit");

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void packagesUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of(
            "architecture", "server", "containers", "embedded", Floors.ROOT, "access", "settings"));
  }
}
