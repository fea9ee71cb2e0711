package org.hito.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.hito.kit.planted.domain.ImpureValue;
import org.hito.kit.planted.problem.FrameworkProblem;
import org.hito.testkit.architecture.ArchitectureRules;
import org.hito.testkit.architecture.Floors;
import org.junit.jupiter.api.Test;

/** What the packages of plain-kit and service-kit may use. */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.kit");

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
              "org.hito.kit.negotiation..",
              "org.hito.kit.problem..");

  @Test
  void valuesOfTheDomainUseOnlyTheJdkAndEachOther() {
    RULES.assertDomainIsPure();
  }

  @Test
  void theRuleCatchesAValueThatKnowsJson() {
    RULES.assertCatches(ImpureValue.class);
  }

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void featuresUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of(
            // plain-kit
            "domain",
            "negotiation",
            "language",
            "address",
            "outage",
            "command",
            "schema",
            "tls",
            "etag",
            "problem",
            "topic",
            "request",
            "json",
            "table",
            "cursor",
            // service-kit
            Floors.ROOT,
            "logging",
            "trace",
            "start",
            "sql",
            "facts",
            "outbox",
            "store",
            "schedule",
            "consume",
            "rest",
            "idempotency",
            "listing",
            "declaration",
            "bulk",
            "across",
            "openapi",
            "kafka",
            "deadletter",
            "versions",
            "main"));
  }

  @Test
  void refusalsAndTheirLanguageAreReadableWithoutAFramework() {
    PLAIN.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hito.kit.problem", "org.hito.kit.language"));
  }

  @Test
  void theRuleCatchesARefusalThatKnowsAFramework() {
    assertTrue(
        PLAIN
            .evaluate(new ClassFileImporter().importClasses(FrameworkProblem.class))
            .hasViolation());
  }
}
