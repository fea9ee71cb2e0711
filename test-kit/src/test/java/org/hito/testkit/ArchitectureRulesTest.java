package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hito.testkit.planted.domain.ImpureDomain;
import org.hito.testkit.planted.domain.PureDomain;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
  private final ArchitectureRules rules = ArchitectureRules.of("org.hito.testkit.planted");

  @Test
  void a_domain_class_that_knows_a_framework_is_caught() {
    // Given
    Class<?> planted = ImpureDomain.class;

    // When, Then
    rules.assertCatches(planted);
  }

  @Test
  void a_domain_class_of_plain_java_is_not_caught() {
    // Given
    Class<?> innocent = PureDomain.class;

    // When, Then
    assertThrows(AssertionError.class, () -> rules.assertCatches(innocent));
  }

  @Test
  void a_service_without_any_domain_class_does_not_pass() {
    // Given
    ArchitectureRules empty = ArchitectureRules.of("org.hito.testkit.embedded");

    // When, Then
    assertThrows(AssertionError.class, empty::assertDomainIsPure);
  }
}
