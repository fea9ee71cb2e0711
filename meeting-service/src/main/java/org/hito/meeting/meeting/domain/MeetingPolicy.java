package org.hito.meeting.meeting.domain;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.hito.meeting.forum.domain.Forum;

/**
 * Who may change a meeting and the commitments recorded there: editors of a convenor of its forum
 * or of its host, and administrators. Everyone else is refused.
 */
public final class MeetingPolicy {

  private MeetingPolicy() {}

  /** Refuses an actor who may not change a meeting of the forum with this host, or null. */
  public static Optional<Rejection> mayChange(Actor actor, Forum forum, String host) {
    Optional<Rejection> refusal = mayRecord(actor);
    if (actor.isAdmin() || refusal.isPresent()) {
      return refusal;
    }
    boolean hosts = actor.actsAs(Actor.AGENCY_EDITOR, host);
    boolean convenes =
        forum.convenors().stream().anyMatch(one -> actor.actsAs(Actor.AGENCY_EDITOR, one));
    return hosts || convenes
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("not-convenor-or-host", Map.of("forum", forum.code())));
  }

  /** Refuses an actor who may not record anything in any meeting. */
  public static Optional<Rejection> mayRecord(Actor actor) {
    return actor.isAdmin() || actor.roles().contains(Actor.AGENCY_EDITOR)
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("editor-role-needed", Map.of()));
  }
}
