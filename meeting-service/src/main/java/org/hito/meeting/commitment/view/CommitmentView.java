package org.hito.meeting.commitment.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.Move;
import org.hito.meeting.commitment.domain.Review;
import org.hito.meeting.commitment.domain.Slip;
import org.hito.meeting.commitment.domain.Update;

/**
 * A commitment as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the title in the requested language
 * @param meeting the meeting it was made in; like its forum absent where it was made outside of one
 * @param agreedOn when it was made outside a meeting; absent where it was made in one
 * @param open false once it is delivered or dropped
 * @param overdue true if it is open after its due date, on the day of the view
 * @param dueOn as precise as it was given: a day, a month or a year
 * @param originalDueOn the due date when it was agreed; absent before that, and where there was
 *     none
 * @param slips its newest renegotiations, oldest first
 * @param slipsCount the number of all renegotiations; absent when all are shown
 * @param closedOn when it was delivered or dropped, or the date by which it was; absent while it is
 *     open
 * @param closedBy the same as closedOn where only the date is known by which it was delivered or
 *     dropped
 * @param progress per cent, as last reported; absent when never reported
 * @param updates its newest reports, in the order recorded
 * @param updatesCount the number of all reports; absent when all are shown
 * @param reviews what later meetings found, the newest, in the order recorded
 * @param reviewsCount the number of all reviews; absent when all are shown
 * @param moves its newest moves, oldest first
 * @param movesCount the number of all moves; absent when all are shown
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record CommitmentView(
    String code,
    long version,
    String label,
    String meeting,
    String forum,
    PartialDate agreedOn,
    LocalisedText title,
    List<String> aliases,
    CommitmentKind kind,
    CommitmentStatus status,
    boolean open,
    boolean overdue,
    String owner,
    List<String> partners,
    PartialDate dueOn,
    PartialDate originalDueOn,
    List<Slip> slips,
    Integer slipsCount,
    PartialDate closedOn,
    PartialDate closedBy,
    Integer progress,
    List<String> initiatives,
    List<ContributionView> contributions,
    List<Evidence> evidence,
    List<Update> updates,
    Integer updatesCount,
    List<Review> reviews,
    Integer reviewsCount,
    List<Move> moves,
    Integer movesCount,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  public static final String HEADER =
      "code,meeting,title.en,title.es,kind,status,owner,partners,dueOn,initiatives";

  /** The columns of commitments as a table, for exports and imports: {@link #HEADER}. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "meeting", "title.en", "title.es", "kind", "status", "owner")
          .list("partners")
          .text("dueOn")
          .list("initiatives")
          .text("agreedOn")
          .requiring("code", "kind", "owner");

  /** The commitment as facts show it on the given day. */
  public static CommitmentView of(
      Snapshot<Commitment> snapshot, Language language, LocalDate today) {
    return of(snapshot, language, today, ContributionView::of);
  }

  /** The commitment on the given day, where these indicators are defined. */
  public static CommitmentView of(
      Snapshot<Commitment> snapshot, Language language, LocalDate today, Set<String> defined) {
    return of(snapshot, language, today, one -> ContributionView.of(one, defined));
  }

  private static CommitmentView of(
      Snapshot<Commitment> snapshot,
      Language language,
      LocalDate today,
      Function<Contribution, ContributionView> contribution) {
    Commitment commitment = snapshot.state();
    return new CommitmentView(
        commitment.code(),
        snapshot.version(),
        language.of(commitment.title()),
        commitment.meeting(),
        commitment.forum(),
        commitment.agreedOn(),
        commitment.title(),
        commitment.aliases(),
        commitment.kind(),
        commitment.status(),
        commitment.open(),
        commitment.overdue(today),
        commitment.owner(),
        commitment.partners(),
        commitment.dueOn(),
        commitment.originalDueOn(),
        commitment.slips().entries(),
        commitment.slips().countBeyondEntries(),
        commitment.closedOn(),
        commitment.closedBy(),
        commitment.progress(),
        commitment.initiatives(),
        commitment.contributions().stream().map(contribution).toList(),
        commitment.evidence(),
        commitment.updates().entries(),
        commitment.updates().countBeyondEntries(),
        commitment.reviews().entries(),
        commitment.reviews().countBeyondEntries(),
        commitment.moves().entries(),
        commitment.moves().countBeyondEntries(),
        Source.first(commitment.source()),
        Source.all(commitment.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
