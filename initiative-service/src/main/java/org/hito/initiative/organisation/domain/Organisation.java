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
 * An organisation.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by (IDB is also BID)
 * @param kind its kind
 * @param country ISO 3166-1 alpha-2, or null if it belongs to no country
 * @param source its source, or null
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

  /** Registers it, revises the existing one, or finds nothing to do. Administrators only. */
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
