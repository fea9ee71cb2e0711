package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;

/**
 * Moves a commitment.
 *
 * @param to the new status
 * @param on when it happened, or the same as {@code by}
 * @param by the date by which it had happened, or null where its date is known
 * @param note a remark; may be empty
 * @param evidence added to the existing evidence
 */
public record MoveCommitment(
    CommitmentStatus to, PartialDate on, PartialDate by, Wording note, List<Evidence> evidence) {

  public MoveCommitment {
    evidence = ListValues.orEmpty(evidence);
  }

  /**
   * Decides on the move: checks the actor, then the status, then the other rules.
   *
   * @param madeFrom the first day on which the commitment can have been made
   */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate madeFrom, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        CommitmentPolicy.mayMove(actor, commitment, to)
            .or(() -> illegal(commitment.status()))
            .or(() -> broken(commitment, madeFrom, today));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Move move = new Move(to, on, by, note.plain(), note.text(), actor.agency());
    Commitment moved = commitment.moved(move, evidence);
    Transition transition =
        new Transition(commitment.status(), move, moved.evidenceSince(commitment));
    return Decision.accepted(moved, transition.fact());
  }

  private Optional<Rejection> illegal(CommitmentStatus from) {
    List<String> allowed = from.allowed().stream().map(CommitmentStatus::name).toList();
    return from.allows(to)
        ? Optional.empty()
        : Optional.of(Rejection.illegalMove(from.name(), to.name(), allowed));
  }

  private Optional<Rejection> broken(Commitment commitment, LocalDate madeFrom, LocalDate today) {
    List<Violation> violations = new ArrayList<>(Evidence.violations(evidence));
    MoveDate.violation(on, commitment.lastMovedOn(), today)
        .or(() -> MadeDate.violation("/on", on, madeFrom))
        .map(wrong -> by == null ? wrong : new Violation("/by", wrong.code(), wrong.arguments()))
        .ifPresent(violations::add);
    if (to == CommitmentStatus.VERIFIED && commitment.evidence().isEmpty() && evidence.isEmpty()) {
      violations.add(Violation.of("/evidence", "verified-without-evidence"));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }
}
