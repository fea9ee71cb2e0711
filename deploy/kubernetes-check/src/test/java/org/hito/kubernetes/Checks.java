package org.hito.kubernetes;

import java.util.List;

/** All checks of an installation. */
final class Checks {
  static final List<Check> ALL =
      List.of(
          new Schemas(),
          new PodContract(),
          new Selectors(),
          new Images(),
          new Settings(),
          new Secrets(),
          new Network(),
          new Topics(),
          new Accesses(),
          new Scaling(),
          new Sizes(),
          new Connections());

  private Checks() {}

  static List<String> violations(Manifests manifests) {
    return ALL.stream().flatMap(check -> check.violations(manifests).stream()).toList();
  }
}
