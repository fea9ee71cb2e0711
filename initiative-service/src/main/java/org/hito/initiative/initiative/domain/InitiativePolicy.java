package org.hito.initiative.initiative.domain;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;

/** Who may change an initiative: an editor of its lead. Everyone else is refused. */
final class InitiativePolicy {

  private InitiativePolicy() {}

  static Optional<Rejection> mayChange(Actor actor, String lead) {
    if (actor.isAdmin() || actor.actsAs(Actor.AGENCY_EDITOR, lead)) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? Rejection.forbidden("not-lead", Map.of("lead", lead))
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }
}
