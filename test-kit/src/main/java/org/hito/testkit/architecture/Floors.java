package org.hito.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The features of a module, bottom up: each uses only those below it. */
public final class Floors {

  /** The name of the root package among the features. */
  public static final String ROOT = ".";

  private final String root;
  private final List<String> bottomUp;

  Floors(String root, List<String> bottomUp) {
    this.root = root;
    this.bottomUp = bottomUp;
  }

  void check(JavaClasses classes) {
    List<String> violations = violations(classes);
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), violations));
    }
  }

  List<String> violations(JavaClasses classes) {
    Set<String> unlisted = new TreeSet<>();
    Set<String> unknown = new TreeSet<>(bottomUp);
    List<String> upwards = new ArrayList<>();
    for (JavaClass type : classes) {
      String feature = feature(type);
      unknown.remove(feature);
      if (!bottomUp.contains(feature)) {
        unlisted.add("no floor is given to " + feature);
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        if (isOurs(used) && bottomUp.indexOf(feature(used)) > bottomUp.indexOf(feature)) {
          upwards.add(feature + " uses " + feature(used) + " above it: " + use.getDescription());
        }
      }
    }
    List<String> violations = new ArrayList<>(unlisted);
    unknown.forEach(name -> violations.add("there is no feature " + name));
    violations.addAll(upwards);
    return violations;
  }

  private boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  private String feature(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) ? ROOT : name.substring(root.length() + 1).split("\\.", 2)[0];
  }
}
