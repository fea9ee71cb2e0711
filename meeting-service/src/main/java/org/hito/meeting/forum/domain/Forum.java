package org.hito.meeting.forum.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Violation;
import org.hito.meeting.reference.domain.Reference;

/**
 * A series of meetings (SIEN, HLED), and the organisations that convene them.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by
 * @param convenors the codes of the organisations that convene its meetings
 * @param parent the forum it is a part of, as a working group is, or null
 * @param createdBy the commitment that created it, or null; it may be recorded later
 * @param source its source, or null
 */
public record Forum(
    String code,
    LocalisedText name,
    List<String> aliases,
    List<String> convenors,
    String parent,
    String createdBy,
    Source source) {

  public Forum {
    aliases = ListValues.orEmpty(aliases);
    convenors = ListValues.orEmpty(convenors);
  }

  /** The rejection of an actor who may not declare it, if any. */
  public static Optional<Rejection> forbidden(Actor actor) {
    return actor.isAdmin()
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("forums-are-kept-by-admins", Map.of()));
  }

  /**
   * Registers it, revises the existing one, or finds nothing to do. Administrators only: convenors
   * may change the forum's meetings, so naming them grants rights.
   *
   * @param above the parent, its parent and so on; empty if there is no such forum
   */
  public static Decision<Forum, ForumFact> declare(
      Optional<Forum> before, Forum declared, List<String> above, Actor actor) {
    Optional<Rejection> forbidden = forbidden(actor);
    if (forbidden.isPresent()) {
      return Decision.rejected(forbidden.get());
    }
    Optional<Violation> misplaced = declared.misplaced(above);
    if (misplaced.isPresent()) {
      return Decision.rejected(Rejection.invalid(misplaced.get()));
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new ForumFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new ForumFact.Revised(before.get()));
  }

  private Optional<Violation> misplaced(List<String> above) {
    if (parent == null) {
      return Optional.empty();
    }
    if (parent.equals(code) || above.contains(code)) {
      String circle =
          Stream.concat(Stream.of(code), above.stream().takeWhile(other -> !other.equals(code)))
              .collect(Collectors.joining(" → ", "", " → " + code));
      return Optional.of(Violation.of("/parent", "forum-within-itself", "circle", circle));
    }
    return above.isEmpty()
        ? Optional.of(new Reference("/parent", "forum", parent).unknown())
        : Optional.empty();
  }
}
