package org.hito.meeting.forum.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Source;

/**
 * A series of meetings (SIEN, HLED), and the organisations that convene them.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by
 * @param convenors the codes of the organisations that convene its meetings
 * @param source its source, or null
 */
public record Forum(
    String code, LocalisedText name, List<String> aliases, List<String> convenors, Source source) {

  public Forum {
    aliases = ListValues.orEmpty(aliases);
    convenors = ListValues.orEmpty(convenors);
  }

  /**
   * Registers it, revises the existing one, or finds nothing to do. Administrators only: convenors
   * may change the forum's meetings, so naming them grants rights.
   */
  public static Decision<Forum, ForumFact> declare(
      Optional<Forum> before, Forum declared, Actor actor) {
    if (!actor.isAdmin()) {
      return Decision.rejected(Rejection.forbidden("forums-are-kept-by-admins", Map.of()));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new ForumFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new ForumFact.Revised(before.get()));
  }
}
