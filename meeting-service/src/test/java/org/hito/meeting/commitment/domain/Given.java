package org.hito.meeting.commitment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingStatus;

/** Test data: the High Level Economic Dialogue and one of its commitments. */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final LocalDate MADE = LocalDate.of(2022, 4, 1);
  static final Forum HLED =
      new Forum(
          "hled",
          text("HLED"),
          List.of("DEAN"),
          List.of("economia-mx", "us-state"),
          null,
          null,
          null);
  static final Actor OWNER = agency("economia-mx", Actor.AGENCY_EDITOR, Actor.VERIFIER);
  static final Actor OTHER = agency("us-state", Actor.AGENCY_EDITOR, Actor.VERIFIER);
  static final Actor STRANGER = agency("utp", Actor.AGENCY_EDITOR, Actor.VERIFIER);
  static final Actor REPORTER = agency("economia-mx", Actor.AGENCY_REPORTER);
  static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));
  static final Evidence PAPER = new Evidence("Signed paper", "https://gob.mx/mou.pdf");

  private Given() {}

  static Actor agency(String code, String... roles) {
    return new Actor(code, code, Set.of(roles));
  }

  static LocalisedText text(String english) {
    return new LocalisedText(english, null);
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  static Meeting review(MeetingStatus status) {
    return review(status, "2022-04", null);
  }

  static Meeting review(MeetingStatus status, String from, String to) {
    return new Meeting(
        "hled-2022-04",
        "hled",
        null,
        text("Review"),
        List.of(),
        "conalep",
        null,
        null,
        date(from),
        to == null ? null : date(to),
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        status,
        List.of());
  }

  static CommitmentDraft draft() {
    return due(date("2022-06-30"));
  }

  static CommitmentDraft dueOn(String due) {
    return due(date(due));
  }

  static CommitmentDraft undated() {
    return due(null);
  }

  private static CommitmentDraft due(PartialDate due) {
    return new CommitmentDraft(
        "hled-2022-04",
        null,
        text("MoU on workforce"),
        List.of(),
        CommitmentKind.MOU,
        "economia-mx",
        List.of("us-state"),
        due,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  static CommitmentDraft contributing(String... indicatorAndAmount) {
    List<Contribution> contributions =
        IntStream.range(0, indicatorAndAmount.length / 2)
            .mapToObj(
                at ->
                    new Contribution(
                        indicatorAndAmount[2 * at], new BigDecimal(indicatorAndAmount[2 * at + 1])))
            .toList();
    CommitmentDraft draft = draft();
    return new CommitmentDraft(
        draft.meeting(),
        null,
        draft.title(),
        List.of(),
        draft.kind(),
        draft.owner(),
        draft.partners(),
        draft.dueOn(),
        List.of(),
        contributions,
        List.of(),
        null);
  }

  static Commitment commitment(CommitmentStatus status) {
    return draft().toCommitment("mou", "hled", Course.from(status));
  }

  static Commitment delivered(String on) {
    return commitment(CommitmentStatus.IN_PROGRESS)
        .moved(
            new Move(CommitmentStatus.DELIVERED, date(on), null, null, null, "economia-mx"),
            List.of());
  }

  static MoveCommitment move(CommitmentStatus to, String on, Evidence... evidence) {
    return new MoveCommitment(to, date(on), null, Wording.NONE, List.of(evidence));
  }

  static <S, F> Rejection rejection(Decision<S, F> decision) {
    return ((Decision.Rejected<S, F>) decision).rejection();
  }

  static <S, F> Decision.Accepted<S, F> accepted(Decision<S, F> decision) {
    return (Decision.Accepted<S, F>) decision;
  }

  static <S, F> S state(Decision<S, F> decision) {
    return accepted(decision).state();
  }
}
