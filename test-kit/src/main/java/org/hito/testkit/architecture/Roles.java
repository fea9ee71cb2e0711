package org.hito.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packages of a feature are named by their role, {@code <root>.<feature>.<role>}, and use only
 * the roles listed here, of their own feature or of another. A feature without roles is flat.
 *
 * <pre>
 *   rest ─┐
 *         ├─▶ app ─▶ persistence ─▶ messaging (contracts) ─▶ view ─▶ domain
 *   messaging (consumers) ┘
 * </pre>
 */
final class Roles {

  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "rest", Set.of("app", "view", "domain"),
          "command", Set.of("app", "view", "domain"),
          "messaging", Set.of("app", "view", "domain"),
          "app", Set.of("persistence", "view", "domain"),
          "persistence", Set.of("messaging", "view", "domain"),
          "view", Set.of("domain"),
          "domain", Set.of());

  private final String root;

  Roles(String root) {
    this.root = root;
  }

  ArchRule rule() {
    return classes().that().resideInAPackage(root + ".*.*..").should(new UseOnlyWhatTheyMay());
  }

  private Optional<String> role(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String[] path = name.substring(root.length() + 1).split("\\.", -1);
    return path.length > 1 ? Optional.of(path[1]) : Optional.empty();
  }

  private final class UseOnlyWhatTheyMay extends ArchCondition<JavaClass> {

    private UseOnlyWhatTheyMay() {
      super("use only the roles that theirs may");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      String role = role(type).orElseThrow();
      if (!MAY_USE.containsKey(role)) {
        events.add(SimpleConditionEvent.violated(type, role + " is no role: " + type.getName()));
        return;
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        role(use.getTargetClass().getBaseComponentType())
            .filter(used -> !used.equals(role) && !MAY_USE.get(role).contains(used))
            .ifPresent(used -> events.add(violation(role, used, use)));
      }
    }

    private ConditionEvent violation(String role, String used, Dependency use) {
      return SimpleConditionEvent.violated(
          use, role + " may not use " + used + ": " + use.getDescription());
    }
  }
}
