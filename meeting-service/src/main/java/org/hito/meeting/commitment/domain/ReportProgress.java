package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Reports on a commitment between its moves.
 *
 * @param progress per cent, 0–100, or null
 * @param note a text; may be empty
 * @param on the date it is about; may be earlier than that of the last report
 * @param evidence added to the existing evidence
 */
public record ReportProgress(
    Integer progress, Wording note, PartialDate on, List<Evidence> evidence) {

  public ReportProgress {
    evidence = ListValues.orEmpty(evidence);
  }

  /**
   * Decides on the report; a repeated report changes nothing. Dropped commitments take no reports.
   *
   * @param madeFrom the first day on which the commitment can have been made
   */
  public Decision<Commitment, CommitmentFact> decide(
      Commitment commitment, LocalDate madeFrom, LocalDate today, Actor actor) {
    Optional<Rejection> refusal = refusal(commitment, actor).or(() -> broken(madeFrom, today));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Update update = new Update(on, progress, note.plain(), note.text(), actor.agency());
    Commitment reported = commitment.reported(update, evidence);
    return reported.equals(commitment)
        ? Decision.unchanged(commitment)
        : Decision.accepted(
            reported,
            new CommitmentFact.ProgressReported(update, reported.evidenceSince(commitment)));
  }

  /** The rejection of any report by the actor, if any. */
  static Optional<Rejection> refusal(Commitment commitment, Actor actor) {
    return CommitmentPolicy.mayReport(actor, commitment).or(() -> dropped(commitment));
  }

  private static Optional<Rejection> dropped(Commitment commitment) {
    return commitment.status() == CommitmentStatus.DROPPED
        ? Optional.of(
            Rejection.conflict("commitment-dropped", Map.of("commitment", commitment.code())))
        : Optional.empty();
  }

  private Optional<Rejection> broken(LocalDate madeFrom, LocalDate today) {
    List<Violation> violations = new ArrayList<>(Evidence.violations(evidence));
    MoveDate.violation(on, null, today)
        .or(() -> MadeDate.violation("/on", on, madeFrom))
        .ifPresent(violations::add);
    if (progress == null && note.isEmpty() && evidence.isEmpty()) {
      violations.add(Violation.of("", "nothing-reported"));
    }
    if (progress != null && (progress < 0 || progress > 100)) {
      violations.add(
          new Violation("/progress", "out-of-range", Map.of("minimum", 0, "maximum", 100)));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }
}
