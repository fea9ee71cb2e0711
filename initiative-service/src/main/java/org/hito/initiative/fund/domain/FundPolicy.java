package org.hito.initiative.fund.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;

/** Who may declare a fund: an editor of one of its funders. Everyone else is refused. */
final class FundPolicy {

  private FundPolicy() {}

  static Optional<Rejection> mayChange(Actor actor, List<String> funders) {
    boolean funds = funders.stream().anyMatch(funder -> actor.actsAs(Actor.AGENCY_EDITOR, funder));
    if (actor.isAdmin() || funds) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? Rejection.forbidden("not-funder", Map.of("funders", String.join(", ", funders)))
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }
}
