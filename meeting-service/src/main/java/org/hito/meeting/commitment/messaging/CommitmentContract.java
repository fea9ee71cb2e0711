package org.hito.meeting.commitment.messaging;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.FactBody;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentFact.Agreed;
import org.hito.meeting.commitment.domain.CommitmentFact.Blocked;
import org.hito.meeting.commitment.domain.CommitmentFact.Corrected;
import org.hito.meeting.commitment.domain.CommitmentFact.Delivered;
import org.hito.meeting.commitment.domain.CommitmentFact.Dropped;
import org.hito.meeting.commitment.domain.CommitmentFact.Moved;
import org.hito.meeting.commitment.domain.CommitmentFact.Overdue;
import org.hito.meeting.commitment.domain.CommitmentFact.ProgressReported;
import org.hito.meeting.commitment.domain.CommitmentFact.Proposed;
import org.hito.meeting.commitment.domain.CommitmentFact.Recorded;
import org.hito.meeting.commitment.domain.CommitmentFact.Renegotiated;
import org.hito.meeting.commitment.domain.CommitmentFact.Reopened;
import org.hito.meeting.commitment.domain.CommitmentFact.Reviewed;
import org.hito.meeting.commitment.domain.CommitmentFact.Revised;
import org.hito.meeting.commitment.domain.CommitmentFact.Started;
import org.hito.meeting.commitment.domain.CommitmentFact.Unblocked;
import org.hito.meeting.commitment.domain.CommitmentFact.Verified;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.Move;
import org.hito.meeting.commitment.domain.Review;
import org.hito.meeting.commitment.domain.ReviewOutcome;
import org.hito.meeting.commitment.domain.Slip;
import org.hito.meeting.commitment.domain.Transition;
import org.hito.meeting.commitment.domain.Update;
import org.hito.meeting.commitment.view.CommitmentView;

/** The wire form of commitment facts: {@code contracts/commitment.v1.schema.json}. */
public final class CommitmentContract {

  private static final Map<Class<? extends CommitmentFact>, String> TYPES =
      Map.ofEntries(
          entry(Recorded.class, "recorded"),
          entry(Revised.class, "revised"),
          entry(ProgressReported.class, "progress-reported"),
          entry(Overdue.class, "overdue"),
          entry(Renegotiated.class, "renegotiated"),
          entry(Reviewed.class, "reviewed"),
          entry(Corrected.class, "corrected"),
          entry(Proposed.class, "proposed"),
          entry(Agreed.class, "agreed"),
          entry(Started.class, "started"),
          entry(Blocked.class, "blocked"),
          entry(Unblocked.class, "unblocked"),
          entry(Delivered.class, "delivered"),
          entry(Verified.class, "verified"),
          entry(Reopened.class, "reopened"),
          entry(Dropped.class, "dropped"));

  private CommitmentContract() {}

  /** The change of {@code commitment.recorded}. */
  record RecordedV1(CommitmentStatus status) {}

  /** The change of {@code commitment.progress-reported}. */
  record ProgressReportedV1(
      PartialDate on,
      Integer progress,
      String note,
      LocalisedText noteText,
      List<Evidence> evidence) {}

  /** The change of {@code commitment.overdue}. */
  record OverdueV1(PartialDate dueOn) {}

  /** The change of {@code commitment.renegotiated}. */
  record RenegotiatedV1(
      PartialDate from,
      PartialDate to,
      Slip.Handover owner,
      PartialDate on,
      String reason,
      LocalisedText reasonText,
      List<String> agreedWith,
      String meeting) {

    static RenegotiatedV1 of(Slip slip) {
      return new RenegotiatedV1(
          slip.from(),
          slip.to(),
          slip.owner(),
          slip.on(),
          slip.reason(),
          slip.reasonText(),
          slip.agreedWith(),
          slip.meeting());
    }
  }

  /** The change of {@code commitment.reviewed}. */
  record ReviewedV1(String meeting, PartialDate on, ReviewOutcome outcome, LocalisedText note) {

    static ReviewedV1 of(Review review) {
      return new ReviewedV1(review.meeting(), review.on(), review.outcome(), review.note());
    }
  }

  /** The members that a correction can change. */
  record Correctable(PartialDate dueOn, PartialDate originalDueOn, String owner) {

    static Correctable of(Commitment commitment) {
      return new Correctable(commitment.dueOn(), commitment.originalDueOn(), commitment.owner());
    }
  }

  /** The change of every move, with the evidence it added. */
  record MovedV1(
      CommitmentStatus from,
      CommitmentStatus to,
      PartialDate on,
      PartialDate by,
      String note,
      LocalisedText noteText,
      List<Evidence> evidence) {

    static MovedV1 of(Transition transition) {
      Move move = transition.move();
      return new MovedV1(
          transition.from(),
          move.to(),
          move.on(),
          move.by(),
          move.note(),
          move.noteText(),
          transition.evidence());
    }
  }

  /** The fact as published on the given day. */
  public static FactBody body(CommitmentFact fact, Snapshot<Commitment> after, LocalDate today) {
    String type = TYPES.get(fact.getClass());
    CommitmentView state = CommitmentView.of(after, Language.EN, today);
    if (fact instanceof Moved moved) {
      Transition transition = moved.transition();
      return body(type, transition.move().on(), MovedV1.of(transition), state);
    } else if (fact instanceof Recorded recorded) {
      return body(type, recorded.madeOn(), new RecordedV1(recorded.status()), state);
    } else if (fact instanceof Revised revised) {
      Object changes = Changes.between(revised.before().draft(), after.state().draft());
      return new FactBody(type, after.updatedAt(), changes, state);
    } else if (fact instanceof ProgressReported reported) {
      return body(type, reported.update().on(), progress(reported), state);
    } else if (fact instanceof Renegotiated renegotiated) {
      Slip slip = renegotiated.slip();
      return body(type, slip.on(), RenegotiatedV1.of(slip), state);
    } else if (fact instanceof Reviewed reviewed) {
      return body(type, reviewed.review().on(), ReviewedV1.of(reviewed.review()), state);
    } else if (fact instanceof Corrected corrected) {
      return new FactBody(type, after.updatedAt(), change(corrected, after.state()), state);
    } else if (fact instanceof Overdue overdue) {
      return new FactBody(type, overdue.dueOn().passes(), new OverdueV1(overdue.dueOn()), state);
    }
    throw new IllegalArgumentException("no contract for " + fact);
  }

  private static FactBody body(String type, PartialDate on, Object change, CommitmentView state) {
    return new FactBody(type, on.begins(), change, state);
  }

  private static ObjectNode change(Corrected corrected, Commitment after) {
    Wording reason = corrected.reason();
    ObjectNode change =
        Changes.between(Correctable.of(corrected.before()), Correctable.of(after))
            .put("reason", reason.plain());
    return reason.text() == null ? change : change.putPOJO("reasonText", reason.text());
  }

  private static ProgressReportedV1 progress(ProgressReported reported) {
    Update update = reported.update();
    return new ProgressReportedV1(
        update.on(), update.progress(), update.note(), update.noteText(), reported.evidence());
  }
}
