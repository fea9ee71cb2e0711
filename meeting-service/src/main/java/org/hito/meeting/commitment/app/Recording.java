package org.hito.meeting.commitment.app;

import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.NewThing;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.RecordCommitment;

/**
 * One of the commitments that are recorded together.
 *
 * @param last the last step of its transaction
 * @param number makes its code, or null
 */
record Recording(
    RecordCommitment command, Origin origin, BeforeCommit<Recorded> last, Long number) {

  /** What becomes of one: it is recorded or refused, whatever becomes of the others. */
  sealed interface Outcome {

    Recorded orThrow();
  }

  record Accepted(NewThing<Commitment> commitment, Recorded recorded, BeforeCommit<Recorded> last)
      implements Outcome {

    @Override
    public Recorded orThrow() {
      return recorded;
    }

    String code() {
      return recorded.snapshot().state().code();
    }
  }

  record Refused(Recording recording, ProblemException refusal) implements Outcome {

    @Override
    public Recorded orThrow() {
      throw refusal;
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
