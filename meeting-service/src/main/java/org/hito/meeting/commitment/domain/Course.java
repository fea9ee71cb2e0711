package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;

/** What happened to a commitment since it was written down; its parts are the commitment's. */
record Course(
    CommitmentStatus status,
    Newest<Move> moves,
    Newest<Update> updates,
    Update newestFigure,
    PartialDate originalDueOn,
    Newest<Slip> slips,
    PartialDate missedDueOn,
    Landmarks landmarks) {

  /** Nothing yet. */
  static Course from(CommitmentStatus status) {
    return new Course(
        status, Newest.none(), Newest.none(), null, null, Newest.none(), null, Landmarks.NONE);
  }

  Course moved(Move move) {
    return new Course(
        move.to(),
        moves.and(move),
        updates,
        newestFigure,
        originalDueOn,
        slips,
        missedDueOn,
        landmarks.moved(move));
  }

  /** What is among the newest updates already, or says nothing, is not said again. */
  Course reported(Update update) {
    return update.saysNothing() || updates.entries().contains(update)
        ? this
        : new Course(
            status,
            moves,
            updates.and(update),
            Update.newerFigure(newestFigure, update),
            originalDueOn,
            slips,
            missedDueOn,
            landmarks.reported(update));
  }

  Course renegotiated(Slip slip) {
    return new Course(
        status,
        moves,
        updates,
        newestFigure,
        originalDueOn,
        slips.and(slip),
        missedDueOn,
        landmarks.renegotiated(slip));
  }

  Course originallyDue(PartialDate due) {
    return new Course(status, moves, updates, newestFigure, due, slips, missedDueOn, landmarks);
  }

  Course missed(PartialDate due) {
    return new Course(status, moves, updates, newestFigure, originalDueOn, slips, due, landmarks);
  }
}
