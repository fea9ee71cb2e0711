package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingStatus;

/**
 * Agrees on another due date or another owner. The original due date is kept, since track records
 * use it.
 *
 * @param dueOn the new due date, or null to keep it
 * @param owner the new owner, or null to keep it
 * @param on when it was agreed
 * @param reason why
 * @param agreedWith the organisations it was agreed with
 * @param meeting the meeting it was agreed in, or null
 */
public record RenegotiateCommitment(
    PartialDate dueOn,
    String owner,
    PartialDate on,
    Wording reason,
    List<String> agreedWith,
    String meeting) {

  public RenegotiateCommitment {
    agreedWith = ListValues.orEmpty(agreedWith);
  }

  /**
   * Decides on it; changes nothing if due date and owner stay the same.
   *
   * @param madeFrom the first day on which the commitment can have been made
   * @param agreedIn the named meeting, or null
   */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate madeFrom, Meeting agreedIn, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        CommitmentPolicy.mayRenegotiate(actor, commitment)
            .or(() -> notStanding(commitment))
            .or(() -> broken(commitment, madeFrom, agreedIn, today));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Slip slip = slip(commitment, actor);
    return slip.owner() == null && Objects.equals(commitment.dueOn(), slip.to())
        ? Decision.unchanged(commitment)
        : Decision.accepted(commitment.renegotiated(slip), new CommitmentFact.Renegotiated(slip));
  }

  private Slip slip(Commitment commitment, Actor actor) {
    return new Slip(
        commitment.dueOn(),
        dueOn == null ? commitment.dueOn() : dueOn,
        owner == null || owner.equals(commitment.owner())
            ? null
            : new Slip.Handover(commitment.owner(), owner),
        on,
        reason.plain(),
        reason.text(),
        agreedWith,
        meeting,
        actor.agency());
  }

  private static Optional<Rejection> notStanding(Commitment commitment) {
    Map<String, Object> arguments =
        Map.of("commitment", commitment.code(), "status", commitment.status().name());
    if (!commitment.open()) {
      return Optional.of(Rejection.conflict("commitment-closed", arguments));
    }
    return commitment.agreed()
        ? Optional.empty()
        : Optional.of(Rejection.conflict("not-agreed-yet", arguments));
  }

  private Optional<Rejection> broken(
      Commitment commitment, LocalDate madeFrom, Meeting agreedIn, LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    MoveDate.inFuture("/on", on, today)
        .or(() -> MadeDate.violation("/on", on, madeFrom))
        .or(() -> beforeLast(commitment.landmarks().agreedOn()))
        .or(() -> beforeLast(lastSlip(commitment)))
        .or(() -> agreedIn == null ? Optional.empty() : MeetingDays.violation("/on", on, agreedIn))
        .ifPresent(violations::add);
    if (agreedIn != null && agreedIn.status() == MeetingStatus.CANCELLED) {
      violations.add(Violation.of("/meeting", "agreed-in-cancelled-meeting"));
    }
    if (dueOn == null && owner == null) {
      violations.add(Violation.of("/dueOn", "required"));
    }
    if (dueOn != null && dueOn.isBefore(on)) {
      violations.add(Violation.of("/dueOn", "due-before-renegotiation", "on", on.text()));
    }
    if (agreedWith.isEmpty()) {
      violations.add(Violation.of("/agreedWith", "agreed-with-nobody"));
    }
    if (owner != null && commitment.partners().contains(owner)) {
      violations.add(Violation.of("/owner", "partner-also-owner", "partner", owner));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  private static PartialDate lastSlip(Commitment commitment) {
    Slip last = commitment.slips().last();
    return last == null ? null : last.on();
  }

  private Optional<Violation> beforeLast(PartialDate last) {
    return last != null && on.isBefore(last)
        ? Optional.of(Violation.of("/on", "before-last-agreement", "last", last.text()))
        : Optional.empty();
  }
}
