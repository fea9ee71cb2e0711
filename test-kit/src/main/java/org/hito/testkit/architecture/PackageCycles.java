package org.hito.testkit.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** No packages use each other in a cycle. Constants that the compiler copies are not seen. */
final class PackageCycles {

  static final ArchRule RULE = slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  private PackageCycles() {}

  /** A slice pattern would leave out the classes of the root package. */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
