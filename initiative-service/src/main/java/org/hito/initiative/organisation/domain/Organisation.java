package org.hito.initiative.organisation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Source;

/**
 * A body that convenes, owes, leads or partners.
 *
 * @param code its public identity
 * @param name what it is called
 * @param aliases other names it is known by (IDB is also BID)
 * @param kind what sort of body it is
 * @param country ISO 3166-1 alpha-2, or null for one that belongs to none
 * @param source where it was read, or null
 */
public record Organisation(
    String code,
    LocalisedText name,
    List<String> aliases,
    OrganisationKind kind,
    String country,
    Source source) {

  public Organisation {
    aliases = List.copyOf(aliases);
  }

  /** Registers it, revises the one there is, or finds nothing to do. Administrators only. */
  public static Decision<Organisation, OrganisationFact> declare(
      Optional<Organisation> before, Organisation declared, Actor actor) {
    if (!actor.isAdmin()) {
      return Decision.rejected(Rejection.forbidden("organisations-are-kept-by-admins", Map.of()));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new OrganisationFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new OrganisationFact.Revised(before.get()));
  }
}
