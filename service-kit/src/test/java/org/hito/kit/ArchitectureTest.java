package org.hito.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.hito.kit.planted.domain.ImpureValue;
import org.hito.kit.planted.problem.FrameworkProblem;
import org.junit.jupiter.api.Test;

/** What each package may lean on, as allow-lists. */
class ArchitectureTest {

  private static final ArchRule DOMAIN =
      classes()
          .that()
          .resideInAPackage("org.hito.kit..domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("java..").or(resideInAPackage("org.hito.kit.domain..")));

  private static final ArchRule PLAIN =
      classes()
          .that()
          .resideInAnyPackage("org.hito.kit..problem..", "org.hito.kit..language..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson.databind..",
              "org.hito.kit.domain..",
              "org.hito.kit.language..",
              "org.hito.kit.problem..");

  private final JavaClasses production =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hito.kit");

  @Test
  void theDomainsValuesLeanOnTheJdkOnly() {
    DOMAIN.check(production);
  }

  @Test
  void refusalsAndTheirLanguageAreReadableWithoutAFramework() {
    PLAIN.check(production);
  }

  @Test
  void noPackagesLeanOnEachOtherInACircle() {
    slices().matching("org.hito.kit.(*)..").should().beFreeOfCycles().check(production);
  }

  @Test
  void theRulesCatchWhoBreaksThem() {
    // Given
    JavaClasses planted =
        new ClassFileImporter().importClasses(ImpureValue.class, FrameworkProblem.class);

    // When
    boolean domain = DOMAIN.evaluate(planted).hasViolation();
    boolean plain = PLAIN.evaluate(planted).hasViolation();

    // Then
    assertTrue(domain && plain);
  }
}
