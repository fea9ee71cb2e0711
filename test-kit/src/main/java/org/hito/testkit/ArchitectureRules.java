package org.hito.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What a service's packages may lean on, as allow-lists: a list of what is forbidden would pass for
 * ever once a name in it is misspelt.
 */
public final class ArchitectureRules {

  private static final ArchRule FOUND_AGAIN =
      noClasses()
          .should()
          .callMethod(
              "org.hibernate.reactive.mutiny.Mutiny$Session",
              "createNativeQuery",
              String.class.getName(),
              Class.class.getName())
          .because("Hibernate never finds the plan of such a query again and keeps every one");

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
   * its own service and the values of plain-kit; or when there is no such class at all.
   */
  public void assertDomainIsPure() {
    pureDomain().check(production());
  }

  /**
   * Fails when a native query names the class of a plain value it selects. Hibernate ORM 7.2 finds
   * no plan of such a query again, since what stands for the class is equal to itself only: each
   * execution keeps one more and compares it with all before.
   */
  public void assertNativeQueriesAreFoundAgain() {
    FOUND_AGAIN.check(production());
  }

  private JavaClasses production() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(root);
  }

  /**
   * Fails unless one of the rules catches a class that breaks it on purpose.
   *
   * @param planted lives below the root, in the test sources; one that breaks the rule of the pure
   *     domain in a {@code domain} package
   */
  public void assertCatches(Class<?> planted) {
    JavaClasses classes = new ClassFileImporter().importClasses(planted);
    if (!pureDomain().allowEmptyShould(true).evaluate(classes).hasViolation()
        && !FOUND_AGAIN.evaluate(classes).hasViolation()) {
      throw new AssertionError("no rule noticed " + planted.getName());
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
