package org.hito.meeting.commitment.app;

import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.NewThing;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.RecordCommitment;

/**
 * One of the commitments that are recorded together.
 *
 * @param last the last step of its transaction
 * @param number makes its code, or null
 */
record Recording(
    RecordCommitment command, Origin origin, BeforeCommit<Recorded> last, Long number) {

  /** What becomes of it: a new thing, or a refusal. */
  record Outcome(
      Recording wanted,
      CommitmentSurroundings known,
      NewThing<Commitment> thing,
      ProblemException refusal) {

    boolean isRefused() {
      return refusal != null;
    }

    Recorded recorded() {
      if (isRefused()) {
        throw refusal;
      }
      return Recorded.in(known, thing.snapshot());
    }
  }

  String meeting() {
    return command.draft().meeting();
  }

  boolean needsNumber() {
    return command.code() == null;
  }

  Recording numbered(long next) {
    return new Recording(command, origin, last, next);
  }

  /** The command with its code; 422 when that is too long. */
  RecordCommitment coded() {
    return number == null ? command : command.withCode(Codes.checked(meeting() + "-" + number));
  }
}
