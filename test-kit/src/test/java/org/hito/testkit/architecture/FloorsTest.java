package org.hito.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorsTest {

  private static final String ROOT = "org.hito.testkit.architecture.planted.tower";

  private final JavaClasses tower = new ClassFileImporter().importPackages(ROOT);

  @Test
  void aFeatureThatUsesOneAboveItIsCaught() {
    // Given
    Floors floors = new Floors(ROOT, List.of("cellar", "roof"));

    // When
    List<String> violations = floors.violations(tower);

    // Then
    assertTrue(violations.get(0).startsWith("cellar uses roof above it: "), violations::toString);
    assertThrows(AssertionError.class, () -> floors.check(tower));
  }

  @Test
  void aFeatureThatUsesOneBelowItIsNotCaught() {
    // Given
    Floors floors = new Floors(ROOT, List.of("roof", "cellar"));

    // When, Then
    assertEquals(List.of(), floors.violations(tower));
  }

  @Test
  void aFeatureWithoutAFloorIsCaught() {
    // Given
    Floors floors = new Floors(ROOT, List.of("cellar"));

    // When, Then
    assertEquals("no floor is given to roof", floors.violations(tower).get(0));
  }

  @Test
  void aFloorWithoutAFeatureIsCaught() {
    // Given
    Floors floors = new Floors(ROOT, List.of("roof", "cellar", "attic"));

    // When, Then
    assertEquals(List.of("there is no feature attic"), floors.violations(tower));
  }

  @Test
  void classesOfTheRootPackageHaveAFloorToo() {
    // Given
    JavaClasses alone = new ClassFileImporter().importClasses(FloorsTest.class);

    // When
    List<String> violations =
        new Floors("org.hito.testkit.architecture", List.of()).violations(alone);

    // Then
    assertEquals(List.of("no floor is given to " + Floors.ROOT), violations);
  }
}
