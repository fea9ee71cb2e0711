package org.hito.meeting.commitment.domain;

import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;

/**
 * The dates of a commitment's moves, some of which are known by a bound only.
 *
 * @param moves oldest first
 */
record MoveDates(List<Move> moves) {

  /** The latest known date of a move, or null. */
  PartialDate last() {
    return last(moves);
  }

  /** When it was last delivered or dropped, or the date by which it was, or null. */
  PartialDate closedOn() {
    return closing().map(Move::on).orElse(null);
  }

  /** The date by which it was last delivered or dropped; null where its date is known. */
  PartialDate closedBy() {
    return closing().map(Move::by).orElse(null);
  }

  /**
   * The earliest date on which it can have been closed, or null where none is known. If only a
   * bound is known, it may have been closed at any time since the dated move before.
   */
  PartialDate closedNotBefore() {
    return closing()
        .map(
            move -> move.by() == null ? move.on() : last(moves.subList(0, moves.lastIndexOf(move))))
        .orElse(null);
  }

  /** Verifying does not change when it was closed. */
  private Optional<Move> closing() {
    return moves.stream()
        .filter(move -> move.to() != CommitmentStatus.VERIFIED)
        .reduce((before, next) -> next);
  }

  private static PartialDate last(List<Move> moves) {
    return moves.stream()
        .filter(move -> move.by() == null)
        .reduce((before, next) -> next)
        .map(Move::on)
        .orElse(null);
  }
}
