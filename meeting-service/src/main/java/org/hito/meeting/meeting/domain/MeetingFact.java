package org.hito.meeting.meeting.domain;

/** The facts about meetings. */
public sealed interface MeetingFact {

  /** It was registered, planned or already held. */
  record Scheduled(MeetingStatus status) implements MeetingFact {}

  /** Its declaration changed. */
  record Revised(Meeting before) implements MeetingFact {}

  /** It moved from one status to another. */
  sealed interface Moved extends MeetingFact {

    MeetingStatus from();

    /** The move; its date is when it happened in the world. */
    MeetingMove move();
  }

  /** It took place. */
  record Held(MeetingStatus from, MeetingMove move) implements Moved {}

  /** Its minutes are final. */
  record Closed(MeetingStatus from, MeetingMove move) implements Moved {}

  /** It will not take place. */
  record Cancelled(MeetingStatus from, MeetingMove move) implements Moved {}

  /** The fact of a move. */
  static Moved of(MeetingStatus from, MeetingMove move) {
    return switch (move.to()) {
      case HELD -> new Held(from, move);
      case CLOSED -> new Closed(from, move);
      case CANCELLED -> new Cancelled(from, move);
      case PLANNED -> throw new IllegalArgumentException("no meeting moves back to PLANNED");
    };
  }
}
