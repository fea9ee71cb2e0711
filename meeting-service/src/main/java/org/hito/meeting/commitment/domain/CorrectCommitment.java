package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;

/**
 * Corrects a wrong record of a commitment, as if it had never been made. Only the given members
 * change.
 *
 * @param dueOn the due date agreed now, or null to keep it
 * @param originalDueOn the original due date, or null to keep it
 * @param owner the owner, or null to keep it
 * @param reason what was wrong
 */
public record CorrectCommitment(
    PartialDate dueOn, PartialDate originalDueOn, String owner, Wording reason) {

  /** Decides on it; changes nothing if nothing differs. */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate madeFrom, Actor actor) {
    Optional<Rejection> refusal =
        CommitmentPolicy.mayCorrect(actor).or(() -> broken(commitment, madeFrom));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Commitment corrected = corrected(commitment);
    return corrected.equals(commitment)
        ? Decision.unchanged(commitment)
        : Decision.accepted(corrected, new CommitmentFact.Corrected(commitment, reason));
  }

  // if both due dates are equal, both were recorded wrongly
  private Commitment corrected(Commitment commitment) {
    boolean one =
        commitment.agreed() && Objects.equals(commitment.dueOn(), commitment.originalDueOn());
    PartialDate standing = dueOn == null && one ? originalDueOn : dueOn;
    PartialDate promised = originalDueOn == null && one ? dueOn : originalDueOn;
    return commitment.corrected(
        commitment
            .draft()
            .withDueOn(orElse(standing, commitment.dueOn()))
            .withOwner(orElse(owner, commitment.owner())),
        orElse(promised, commitment.originalDueOn()));
  }

  private static <T> T orElse(T given, T known) {
    return given == null ? known : given;
  }

  private Optional<Rejection> broken(Commitment commitment, LocalDate madeFrom) {
    List<Violation> violations = new ArrayList<>();
    if (dueOn == null && originalDueOn == null && owner == null) {
      violations.add(Violation.of("", "nothing-corrected"));
    }
    dueBeforeMade(violations, "/dueOn", dueOn, madeFrom);
    dueBeforeMade(violations, "/originalDueOn", originalDueOn, madeFrom);
    if (originalDueOn != null && !commitment.agreed()) {
      violations.add(Violation.of("/originalDueOn", "not-agreed-yet"));
    }
    if (owner != null && commitment.partners().contains(owner)) {
      violations.add(Violation.of("/owner", "partner-also-owner", "partner", owner));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  private static void dueBeforeMade(
      List<Violation> violations, String pointer, PartialDate due, LocalDate madeFrom) {
    if (due != null && due.hasPassed(madeFrom)) {
      violations.add(Violation.of(pointer, "due-before-meeting", "from", madeFrom.toString()));
    }
  }
}
