package org.hito.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hito.testkit.architecture.planted.domain.ImpureDomain;
import org.hito.testkit.architecture.planted.domain.PureDomain;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
  private final ArchitectureRules rules =
      ArchitectureRules.of("org.hito.testkit.architecture.planted");

  @Test
  void aDomainClassThatKnowsAFrameworkIsCaught() {
    // Given
    Class<?> planted = ImpureDomain.class;

    // When, Then
    rules.assertCatches(planted);
  }

  @Test
  void aDomainClassOfPlainJavaIsNotCaught() {
    // Given
    Class<?> innocent = PureDomain.class;

    // When, Then
    assertThrows(AssertionError.class, () -> rules.assertCatches(innocent));
  }

  @Test
  void aServiceWithoutAnyDomainClassDoesNotPass() {
    // Given
    ArchitectureRules empty = ArchitectureRules.of("org.hito.testkit.embedded");

    // When, Then
    assertThrows(AssertionError.class, empty::assertDomainIsPure);
  }
}
