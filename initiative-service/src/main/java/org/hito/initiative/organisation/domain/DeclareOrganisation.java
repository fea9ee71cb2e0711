package org.hito.initiative.organisation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * Declares an organisation, new or existing. Administrators only.
 *
 * @param declared the organisation; unreadable parts are null
 * @param unreadable the violations of the form of the request
 */
public record DeclareOrganisation(Organisation declared, List<Violation> unreadable) {

  public DeclareOrganisation {
    unreadable = List.copyOf(unreadable);
  }

  /** The rejection of an actor who may not declare it, if any. */
  public static Optional<Rejection> forbidden(Actor actor) {
    return actor.isAdmin()
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("organisations-are-kept-by-admins", Map.of()));
  }

  /**
   * Registers it, revises the existing one, or finds nothing to do.
   *
   * @param members the known ones among its direct and indirect members, each with its own members
   */
  public Decision<Organisation, OrganisationFact> decide(
      Optional<Organisation> before, LinkGraph members, Actor actor) {
    Optional<Rejection> forbidden = forbidden(actor);
    if (forbidden.isPresent()) {
      return Decision.rejected(forbidden.get());
    }
    List<Violation> violations =
        Stream.concat(unreadable.stream(), OrganisationRules.violations(declared, members).stream())
            .toList();
    if (!violations.isEmpty()) {
      return Decision.rejected(Rejection.invalid(violations));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new OrganisationFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new OrganisationFact.Revised(before.get()));
  }
}
