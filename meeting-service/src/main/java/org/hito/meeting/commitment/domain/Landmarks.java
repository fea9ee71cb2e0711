package org.hito.meeting.commitment.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.PartialDate;

/**
 * The facts of a commitment's whole past that its rules need. The state holds only the newest
 * moves, updates and renegotiations.
 *
 * @param agreedOn when it moved to AGREED, or null
 * @param originalOwner the owner before its first handover, or null when there was none
 * @param earliestOn the earliest date of its moves, updates, renegotiations and reviews, or null
 * @param reviewedIn the meetings that reviewed it, each once
 */
public record Landmarks(
    PartialDate agreedOn, String originalOwner, PartialDate earliestOn, List<String> reviewedIn) {

  /** The most meetings that can review a commitment. */
  static final int MOST_REVIEWERS = 500;

  static final Landmarks NONE = new Landmarks(null, null, null, List.of());

  public Landmarks {
    reviewedIn = ListValues.orEmpty(reviewedIn);
  }

  /** The landmarks of a complete past. */
  static Landmarks of(List<Move> moves, List<Update> updates, List<Slip> slips) {
    Landmarks landmarks = NONE;
    for (Move move : moves) {
      landmarks = landmarks.moved(move);
    }
    for (Update update : updates) {
      landmarks = landmarks.reported(update);
    }
    for (Slip slip : slips) {
      landmarks = landmarks.renegotiated(slip);
    }
    return landmarks;
  }

  Landmarks moved(Move move) {
    boolean agreed = move.to() == CommitmentStatus.AGREED;
    return new Landmarks(
        agreed ? move.on() : agreedOn, originalOwner, earliest(move.on()), reviewedIn);
  }

  Landmarks reported(Update update) {
    return new Landmarks(agreedOn, originalOwner, earliest(update.on()), reviewedIn);
  }

  Landmarks renegotiated(Slip slip) {
    boolean first = originalOwner == null && slip.owner() != null;
    return new Landmarks(
        agreedOn, first ? slip.owner().from() : originalOwner, earliest(slip.on()), reviewedIn);
  }

  /** Whether another meeting would exceed the limit of reviewers. */
  boolean isFullFor(String meeting) {
    return reviewedIn.size() >= MOST_REVIEWERS && !reviewedIn.contains(meeting);
  }

  Landmarks reviewed(Review review) {
    List<String> all =
        Stream.concat(reviewedIn.stream(), Stream.of(review.meeting())).distinct().toList();
    return new Landmarks(agreedOn, originalOwner, earliest(review.on()), all);
  }

  private PartialDate earliest(PartialDate on) {
    return Stream.of(on, earliestOn)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(PartialDate::last))
        .orElseThrow();
  }
}
