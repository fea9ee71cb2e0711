package org.hito.meeting.meeting.messaging;

import java.time.Instant;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingFact;
import org.hito.meeting.meeting.domain.MeetingFact.Cancelled;
import org.hito.meeting.meeting.domain.MeetingFact.Closed;
import org.hito.meeting.meeting.domain.MeetingFact.Held;
import org.hito.meeting.meeting.domain.MeetingFact.Moved;
import org.hito.meeting.meeting.domain.MeetingFact.Revised;
import org.hito.meeting.meeting.domain.MeetingFact.Scheduled;
import org.hito.meeting.meeting.domain.MeetingMove;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.view.MeetingView;

/** The wire form of meeting facts: {@code contracts/meeting.v1.schema.json}. */
public final class MeetingContract {

  private MeetingContract() {}

  /** The change of {@code meeting.scheduled}. */
  record ScheduledV1(MeetingStatus status) {}

  /** The change of {@code meeting.held}, {@code closed} and {@code cancelled}. */
  record MovedV1(
      MeetingStatus from,
      MeetingStatus to,
      PartialDate on,
      String reason,
      LocalisedText reasonText) {

    static MovedV1 of(Moved moved) {
      MeetingMove move = moved.move();
      return new MovedV1(moved.from(), move.to(), move.on(), move.reason(), move.reasonText());
    }
  }

  /** The fact as published; one without a date of its own happened when it was recorded. */
  public static FactBody body(MeetingFact fact, Snapshot<Meeting> after) {
    Instant at = fact instanceof Moved moved ? moved.move().on().begins() : after.updatedAt();
    return new FactBody(type(fact), at, change(fact, after.state()), state(after));
  }

  private static MeetingView state(Snapshot<Meeting> after) {
    return MeetingView.of(after, Language.EN);
  }

  private static String type(MeetingFact fact) {
    if (fact instanceof Scheduled) {
      return "scheduled";
    } else if (fact instanceof Revised) {
      return "revised";
    } else if (fact instanceof Held) {
      return "held";
    } else if (fact instanceof Closed) {
      return "closed";
    } else if (fact instanceof Cancelled) {
      return "cancelled";
    }
    throw new IllegalArgumentException("no contract for " + fact);
  }

  private static Object change(MeetingFact fact, Meeting after) {
    if (fact instanceof Scheduled scheduled) {
      return new ScheduledV1(scheduled.status());
    } else if (fact instanceof Revised revised) {
      return Changes.between(MeetingView.declared(revised.before()), MeetingView.declared(after));
    } else if (fact instanceof Moved moved) {
      return MovedV1.of(moved);
    }
    throw new IllegalArgumentException("no contract for " + fact);
  }
}
