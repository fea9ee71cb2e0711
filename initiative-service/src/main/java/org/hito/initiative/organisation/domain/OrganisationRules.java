package org.hito.initiative.organisation.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hito.kit.domain.Violation;

/**
 * The rules for the members of an organisation: known ones, each once, and none that it is a member
 * of itself, directly or through others. Unreadable parts are null and pass: they were reported
 * when read.
 */
final class OrganisationRules {

  private static final String MEMBERS = "/members";
  private static final String CODE = "/organisation";

  private OrganisationRules() {}

  static List<Violation> violations(Organisation organisation, LinkGraph known) {
    List<String> codes = organisation.members().stream().map(Member::organisation).toList();
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < codes.size(); at++) {
      String code = codes.get(at);
      String pointer = MEMBERS + "/" + at + CODE;
      if (code != null && !seen.add(code)) {
        violations.add(Violation.of(pointer, "duplicate", "value", code));
      }
      violations.addAll(
          OrganisationReference.unknown(
              OrganisationReference.of(pointer, code)
                  .filter(member -> !member.code().equals(organisation.code()))
                  .toList(),
              known.known().keySet()));
    }
    List<String> readable = codes.stream().filter(Objects::nonNull).toList();
    known
        .cycle(organisation.code(), readable)
        .map(
            way ->
                Violation.of(
                    MEMBERS + "/" + codes.indexOf(way.get(1)) + CODE,
                    "member-of-itself",
                    "cycle",
                    LinkGraph.text(way)))
        .ifPresent(violations::add);
    return violations;
  }
}
