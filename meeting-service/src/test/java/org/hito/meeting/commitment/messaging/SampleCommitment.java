package org.hito.meeting.commitment.messaging;

import static org.hito.meeting.commitment.domain.CommitmentStatus.AGREED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.BLOCKED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DROPPED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.PROPOSED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.RECOMMENDED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Wording;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.SampleTrail;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.domain.CorrectCommitment;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.MoveCommitment;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.domain.RenegotiateCommitment;
import org.hito.meeting.commitment.domain.ReportProgress;
import org.hito.meeting.commitment.domain.ReviewCommitment;
import org.hito.meeting.commitment.domain.ReviewOutcome;
import org.hito.meeting.commitment.domain.ReviseCommitment;
import org.hito.meeting.commitment.domain.StateOverdue;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingStatus;

/** A commitment of the High Level Economic Dialogue, whose facts are the golden samples. */
final class SampleCommitment {

  static final Source SOURCE =
      new Source("004_c39a39c2f2b6a89e.txt", "the High Level Economic Dialogue (HLED)", null);
  static final Forum HLED =
      new Forum(
          "hled",
          new LocalisedText("HLED", null),
          List.of(),
          List.of("economia-mx"),
          null,
          null,
          null);
  static final Meeting REVIEW =
      new Meeting(
          "hled-2022-04",
          "hled",
          null,
          new LocalisedText("Review", null),
          List.of(),
          null,
          null,
          null,
          date("2022-04"),
          null,
          null,
          List.of(),
          null,
          List.of(),
          null,
          List.of(),
          null,
          MeetingStatus.HELD,
          List.of());
  static final Actor OWNER = agency("economia-mx");
  static final LocalDate MADE = LocalDate.parse("2022-04-01");
  static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));
  static final Actor OTHER = agency("us-state");

  final SampleTrail<Commitment, CommitmentFact> trail =
      new SampleTrail<>(
          "commitment",
          (fact, after) ->
              CommitmentContract.body(
                  fact, after, LocalDate.ofInstant(after.updatedAt(), ZoneOffset.UTC)));

  static Actor agency(String code) {
    return new Actor("jane@" + code, code, Set.of(Actor.AGENCY_EDITOR, Actor.VERIFIER));
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  static CommitmentDraft draft(String due) {
    return new CommitmentDraft(
        "hled-2022-04",
        null,
        new LocalisedText("MoU on workforce development", "Memorando sobre formación laboral"),
        List.of(),
        CommitmentKind.MOU,
        "economia-mx",
        List.of("us-state"),
        date(due),
        List.of("curriculum"),
        List.of(new Contribution("trained-people", new BigDecimal("12.5"))),
        List.of(),
        SOURCE);
  }

  void move(
      CommitmentStatus to, String on, String day, Actor actor, String note, Evidence... shown) {
    MoveCommitment command =
        new MoveCommitment(to, date(on), null, Wording.of(note), List.of(shown));
    trail.take(day, command.decide(trail.state(), MADE, LocalDate.parse(day), actor));
  }

  void leadThroughEverything() {
    trail.take(
        "2022-05-02",
        new RecordCommitment("hled-2022-workforce-mou", draft("2022-06-30"), RECOMMENDED)
            .decide(REVIEW, HLED, LocalDate.parse("2022-05-02"), OWNER));
    trail.take(
        "2022-05-03",
        new ReviseCommitment(draft("2022-09-30"))
            .decide(trail.state(), REVIEW, HLED, LocalDate.parse("2022-05-03"), OWNER));
    move(PROPOSED, "2022-05-04", "2022-05-04", OWNER, null);
    move(AGREED, "2022-05-05", "2022-05-05", OWNER, "Agreed by both sides");
    move(IN_PROGRESS, "2022-05", "2022-06-02", OWNER, null);
    move(BLOCKED, "2022-06-10", "2022-06-11", OWNER, "Waiting for signatures");
    move(IN_PROGRESS, "2022-07-01", "2022-07-01", OWNER, null);
    trail.take(
        "2022-07-16",
        new ReportProgress(
                60,
                Wording.of("Text agreed"),
                date("2022-07-15"),
                List.of(new Evidence("Draft", "https://example.org/mou-draft.pdf")))
            .decide(trail.state(), MADE, LocalDate.parse("2022-07-16"), OWNER));
    trail.take("2022-10-01", StateOverdue.decide(trail.state(), LocalDate.parse("2022-10-01")));
    agreeAnew();
    move(
        DELIVERED,
        "2022-10-15",
        "2022-10-16",
        OWNER,
        "Signed",
        new Evidence("Signed memorandum", "https://example.org/mou.pdf"));
    move(VERIFIED, "2022-11-01", "2022-11-02", OTHER, null);
    move(IN_PROGRESS, "2022-12-01", "2022-12-02", OWNER, "A party withdrew");
    move(DROPPED, "2023-02", "2023-02-20", OWNER, "No agreement");
  }

  // another way on from the overdue state
  void agreeAnew() {
    Snapshot<Commitment> overdue = trail.mark();
    trail.take(
        "2022-10-05",
        new RenegotiateCommitment(
                date("2022-12"),
                null,
                date("2022-10-04"),
                Wording.of("The training centre opens in November"),
                List.of("us-state"),
                "hled-2022-10")
            .decide(trail.state(), MADE, null, LocalDate.parse("2022-10-05"), OWNER));
    trail.take(
        "2022-10-06",
        new CorrectCommitment(
                null, date("2022-09"), null, Wording.of("The minutes name the month only"))
            .decide(trail.state(), MADE, ADMIN));
    trail.returnTo(overdue);
    trail.take(
        "2022-10-05",
        new ReviewCommitment(
                REVIEW.code(),
                date("2022-04-28"),
                ReviewOutcome.LATE,
                new LocalisedText(
                    "The text is agreed, signatures are missing",
                    "El texto está acordado, faltan las firmas"))
            .decide(trail.state(), MADE, REVIEW, HLED, LocalDate.parse("2022-10-05"), OWNER));
    trail.returnTo(overdue);
  }
}
