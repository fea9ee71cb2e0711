package org.hito.initiative.strategy.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;

/** Who may declare a strategy: an editor of one of its owners. Everyone else is refused. */
final class StrategyPolicy {

  private StrategyPolicy() {}

  static Optional<Rejection> mayChange(Actor actor, List<String> owners) {
    boolean owns = owners.stream().anyMatch(owner -> actor.actsAs(Actor.AGENCY_EDITOR, owner));
    if (actor.isAdmin() || owns) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? Rejection.forbidden("not-strategy-owner", Map.of("owners", String.join(", ", owners)))
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }
}
