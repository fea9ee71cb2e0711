package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;

/** The part of a commitment's state that changes after it is recorded. */
record Course(
    CommitmentStatus status,
    Newest<Move> moves,
    Newest<Update> updates,
    Update newestFigure,
    Newest<Review> reviews,
    PartialDate originalDueOn,
    Newest<Slip> slips,
    PartialDate missedDueOn,
    Landmarks landmarks) {

  /** The course of a new commitment. */
  static Course from(CommitmentStatus status) {
    return new Course(
        status,
        Newest.none(),
        Newest.none(),
        null,
        Newest.none(),
        null,
        Newest.none(),
        null,
        Landmarks.NONE);
  }

  Course moved(Move move) {
    return new Course(
        move.to(),
        moves.and(move),
        updates,
        newestFigure,
        reviews,
        originalDueOn,
        slips,
        missedDueOn,
        landmarks.moved(move));
  }

  /** Adds an update, unless it is empty or among the newest ones already. */
  Course reported(Update update) {
    return update.saysNothing() || updates.entries().contains(update)
        ? this
        : new Course(
            status,
            moves,
            updates.and(update),
            Update.newerFigure(newestFigure, update),
            reviews,
            originalDueOn,
            slips,
            missedDueOn,
            landmarks.reported(update));
  }

  Course reviewed(Review review) {
    return new Course(
        status,
        moves,
        updates,
        newestFigure,
        reviews.and(review),
        originalDueOn,
        slips,
        missedDueOn,
        landmarks.reviewed(review));
  }

  Course renegotiated(Slip slip) {
    return new Course(
        status,
        moves,
        updates,
        newestFigure,
        reviews,
        originalDueOn,
        slips.and(slip),
        missedDueOn,
        landmarks.renegotiated(slip));
  }

  Course originallyDue(PartialDate due) {
    return new Course(
        status, moves, updates, newestFigure, reviews, due, slips, missedDueOn, landmarks);
  }

  Course missed(PartialDate due) {
    return new Course(
        status, moves, updates, newestFigure, reviews, originalDueOn, slips, due, landmarks);
  }
}
