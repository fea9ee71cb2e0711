package org.hito.meeting.commitment.app;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.reference.domain.Reference;

/**
 * A commitment that was just recorded.
 *
 * @param definedIndicators the defined ones among the indicators it contributes to
 */
public record Recorded(Snapshot<Commitment> snapshot, Set<String> definedIndicators) {

  public Recorded {
    definedIndicators = Set.copyOf(definedIndicators);
  }

  /** The refusal of a code that another commitment has. */
  public static ProblemException alreadyExists(String code) {
    return new ProblemException(Problem.of(409, "already-exists", Map.of("code", code)));
  }

  static Recorded in(CommitmentSurroundings known, Snapshot<Commitment> snapshot) {
    Set<String> defined =
        snapshot.state().contributions().stream()
            .map(Contribution::indicator)
            .filter(indicator -> known.references().include(Reference.INDICATOR, indicator))
            .collect(Collectors.toSet());
    return new Recorded(snapshot, defined);
  }
}
