package org.hito.meeting.commitment.domain;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingPolicy;

/** Who may record, move and renegotiate a commitment and report on it. Everyone else is refused. */
final class CommitmentPolicy {

  private CommitmentPolicy() {}

  /**
   * Recording and revising one changes its meeting; a commitment outside of one is declared by an
   * editor of its owner.
   *
   * @param meeting the meeting it is made in, or null
   * @param forum that meeting's forum
   */
  static Optional<Rejection> mayDeclare(Actor actor, Meeting meeting, Forum forum, String owner) {
    return meeting == null
        ? mayActFor(actor, owner)
        : MeetingPolicy.mayChange(actor, forum, meeting.host());
  }

  /**
   * An editor of the owner moves it, but only a verifier of another agency moves it to VERIFIED.
   * Nobody, not even an administrator, verifies a commitment of their own agency.
   */
  static Optional<Rejection> mayMove(Actor actor, Commitment commitment, CommitmentStatus to) {
    if (to == CommitmentStatus.VERIFIED) {
      return mayVerify(actor, commitment);
    }
    return mayAct(actor, commitment);
  }

  /** An editor of the owner renegotiates it. */
  static Optional<Rejection> mayRenegotiate(Actor actor, Commitment commitment) {
    return mayAct(actor, commitment);
  }

  /** Only administrators correct wrong records. */
  static Optional<Rejection> mayCorrect(Actor actor) {
    return actor.isAdmin()
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("corrected-by-admins", Map.of()));
  }

  private static Optional<Rejection> mayAct(Actor actor, Commitment commitment) {
    return mayActFor(actor, commitment.owner());
  }

  private static Optional<Rejection> mayActFor(Actor actor, String owner) {
    if (actor.isAdmin() || actor.actsAs(Actor.AGENCY_EDITOR, owner)) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? notOwner(owner)
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }

  /** An editor or a reporter of the owner reports on it. */
  static Optional<Rejection> mayReport(Actor actor, Commitment commitment) {
    boolean owns =
        actor.actsAs(Actor.AGENCY_EDITOR, commitment.owner())
            || actor.actsAs(Actor.AGENCY_REPORTER, commitment.owner());
    if (actor.isAdmin() || owns) {
      return Optional.empty();
    }
    boolean reports =
        actor.roles().contains(Actor.AGENCY_EDITOR)
            || actor.roles().contains(Actor.AGENCY_REPORTER);
    return Optional.of(
        reports
            ? notOwner(commitment.owner())
            : Rejection.forbidden("reporter-role-needed", Map.of()));
  }

  private static Optional<Rejection> mayVerify(Actor actor, Commitment commitment) {
    if (commitment.owner().equals(actor.agency())) {
      return Optional.of(Rejection.forbidden("verifies-own", Map.of("owner", commitment.owner())));
    }
    boolean verifies = actor.roles().contains(Actor.VERIFIER) && actor.agency() != null;
    return actor.isAdmin() || verifies
        ? Optional.empty()
        : Optional.of(Rejection.forbidden("verifier-role-needed", Map.of()));
  }

  private static Rejection notOwner(String owner) {
    return Rejection.forbidden("not-owner", Map.of("owner", owner));
  }
}
