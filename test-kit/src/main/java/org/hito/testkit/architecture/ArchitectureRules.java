package org.hito.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * What the packages of a module may use. The rules are allow-lists: a deny-list would pass forever
 * once a name in it is misspelt.
 */
public final class ArchitectureRules {

  private static final ArchRule SQL_THROUGH_ONE_DOOR =
      noClasses()
          .should()
          .callMethodWhere(target(name("createNativeQuery")))
          .because("Hibernate Reactive never finds the plan of a native query again; use Sql");

  private static final String[] HTTP = {"jakarta.ws.rs..", "org.jboss.resteasy.."};

  private static final ArchRule ROUTES_IN_ORDER =
      noClasses()
          .should()
          .callMethod("io.vertx.ext.web.Route", "order", int.class.getName())
          .orShould()
          .callMethod(
              "io.quarkus.vertx.http.runtime.filters.Filters",
              "register",
              "io.vertx.core.Handler",
              int.class.getName())
          .because("a route with an order of its own may run before what checks every request");

  private final String root;
  private final JavaClasses production;

  private ArchitectureRules(String root) {
    this.root = root;
    this.production =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  /**
   * Rules for one module.
   *
   * @param rootPackage such as {@code org.hito.meeting}; the packages below it are features
   */
  public static ArchitectureRules of(String rootPackage) {
    return new ArchitectureRules(rootPackage);
  }

  /**
   * Fails when a class in a {@code domain} package uses more than the JDK, the domain packages of
   * its own service and the values of plain-kit, or when there is no such class.
   */
  public void assertDomainIsPure() {
    pureDomain().check(production);
  }

  /** Fails when packages use each other in a cycle. */
  public void assertNoCycles() {
    PackageCycles.RULE.check(production);
  }

  /**
   * Fails when a feature uses one that is listed above it, when one is missing from the list, or
   * when the list names one that does not exist.
   *
   * @param bottomUp the features: the names of the packages below the root, and {@link Floors#ROOT}
   *     for the root package itself when it has classes
   */
  public void assertFloors(List<String> bottomUp) {
    new Floors(root, bottomUp).check(production);
  }

  /**
   * Fails when, inside features or between them, a role uses one that it may not: {@link Roles}; or
   * when one besides {@code rest} knows HTTP.
   */
  public void assertRoles() {
    new Roles(root).rule().check(production);
    httpOnlyInRest().check(production);
  }

  /** Fails when SQL is sent by a native query of Hibernate, instead of through {@code Sql}. */
  public void assertSqlGoesThroughOneDoor() {
    SQL_THROUGH_ONE_DOOR.check(production);
  }

  /** Fails when a route gets an order of its own, and so may run before the checks of a request. */
  public void assertRoutesAreInOrder() {
    ROUTES_IN_ORDER.check(production);
  }

  /**
   * Fails unless one of the rules catches a class that breaks it on purpose.
   *
   * @param planted lives below the root, in the test sources; one that breaks the rule of the pure
   *     domain lives in a {@code domain} package
   */
  public void assertCatches(Class<?> planted) {
    JavaClasses classes = new ClassFileImporter().importClasses(planted);
    if (!pureDomain().allowEmptyShould(true).evaluate(classes).hasViolation()
        && !httpOnlyInRest().allowEmptyShould(true).evaluate(classes).hasViolation()
        && !SQL_THROUGH_ONE_DOOR.evaluate(classes).hasViolation()
        && !ROUTES_IN_ORDER.evaluate(classes).hasViolation()) {
      throw new AssertionError("no rule noticed " + planted.getName());
    }
  }

  private ArchRule httpOnlyInRest() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".*.*..")
        .and()
        .resideOutsideOfPackage(root + ".*.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HTTP)
        .because("a feature behaves the same for every caller and protocol");
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
