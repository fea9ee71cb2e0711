package org.hito.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What a service's packages may lean on, as allow-lists: a list of what is forbidden would pass for
 * ever once a name in it is misspelt.
 */
public final class ArchitectureRules {
  private final String root;

  private ArchitectureRules(String root) {
    this.root = root;
  }

  /**
   * Rules for one service.
   *
   * @param rootPackage such as {@code org.hito.meeting}
   */
  public static ArchitectureRules of(String rootPackage) {
    return new ArchitectureRules(rootPackage);
  }

  /**
   * Fails when a class in a {@code domain} package uses more than the JDK, the domain packages of
   * its own service and the plain values of service-kit; or when there is no such class at all.
   */
  public void assertDomainIsPure() {
    JavaClasses production =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    pureDomain().check(production);
  }

  /**
   * Fails unless the rule catches a class that breaks it on purpose.
   *
   * @param planted lives in a {@code domain} package below the root, in the test sources
   */
  public void assertCatches(Class<?> planted) {
    JavaClasses classes = new ClassFileImporter().importClasses(planted);
    if (!pureDomain().allowEmptyShould(true).evaluate(classes).hasViolation()) {
      throw new AssertionError("the rule did not notice " + planted.getName());
    }
  }

  private ArchRule pureDomain() {
    String domain = root + "..domain..";
    return classes()
        .that()
        .resideInAPackage(domain)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", domain, "org.hito.kit.domain..")
        .because("domain rules must be readable and testable without any framework");
  }
}
