package org.hito.meeting.commitment.domain;

import java.util.List;
import org.hito.kit.domain.Actor;

/**
 * What an actor may do with a commitment in its present state, by the same rules that decide on the
 * change.
 *
 * @param moves the statuses they may move it to, the most usual first
 * @param reports whether they may report on it
 */
public record Possibilities(String code, List<CommitmentStatus> moves, boolean reports) {

  public static Possibilities of(Commitment commitment, Actor actor) {
    return new Possibilities(
        commitment.code(),
        commitment.status().allowed().stream()
            .filter(to -> CommitmentPolicy.mayMove(actor, commitment, to).isEmpty())
            .toList(),
        ReportProgress.refusal(commitment, actor).isEmpty());
  }
}
