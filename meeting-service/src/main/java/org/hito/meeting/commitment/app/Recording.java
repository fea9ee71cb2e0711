package org.hito.meeting.commitment.app;

import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Violation;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Fields;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
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

  /** The command with its code; 422 when the one made of its number is too long. */
  RecordCommitment coded() {
    if (number == null) {
      return command;
    }
    String code = meeting() + "-" + number;
    if (code.length() > Fields.LONGEST_CODE) {
      throw new ProblemException(
          Problem.invalid(
              List.of(
                  new Violation(
                      "/code",
                      "code-needed",
                      Map.of("made", code, "maximum", Fields.LONGEST_CODE)))));
    }
    return command.withCode(code);
  }
}
