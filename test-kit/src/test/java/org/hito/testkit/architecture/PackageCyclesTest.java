package org.hito.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageCyclesTest {

  private static final String PLANTED = "org.hito.testkit.architecture.planted.";

  @Test
  void packagesThatUseEachOtherAreCaught() {
    assertTrue(hasCycle("circle"));
  }

  @Test
  void packagesThatUseEachOtherOneWayAreNotCaught() {
    assertFalse(hasCycle("sound"));
  }

  private static boolean hasCycle(String planted) {
    JavaClasses classes = new ClassFileImporter().importPackages(PLANTED + planted);
    return PackageCycles.RULE.evaluate(classes).hasViolation();
  }
}
