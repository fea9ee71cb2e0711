package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * A commitment made in a meeting, or outside of one.
 *
 * @param code its public code
 * @param meeting the meeting it was made in, or null; never changes
 * @param forum that meeting's forum, or null; never changes
 * @param agreedOn when it was made outside a meeting, or null
 * @param title its title
 * @param aliases other names it is known by
 * @param kind its kind
 * @param owner the organisation that owes it
 * @param partners the organisations that help
 * @param dueOn the due date agreed now, or null
 * @param originalDueOn the due date when it was agreed, or null
 * @param slips its renegotiations since, oldest first
 * @param initiatives the initiatives it serves
 * @param contributions what it adds to indicators once kept
 * @param source its source, or null
 * @param status its status
 * @param moves its moves, oldest first
 * @param updates its reports, in the order recorded
 * @param newestFigure the report with a percentage for the latest date, or null; kept even when it
 *     is no longer among the newest updates
 * @param reviews what later meetings found, in the order recorded
 * @param evidence its evidence; only ever grows
 * @param missedDueOn the due date that was recorded as passed, or null
 * @param landmarks what its rules need to know of its whole past
 */
public record Commitment(
    String code,
    String meeting,
    String forum,
    PartialDate agreedOn,
    LocalisedText title,
    List<String> aliases,
    CommitmentKind kind,
    String owner,
    List<String> partners,
    PartialDate dueOn,
    PartialDate originalDueOn,
    Newest<Slip> slips,
    List<String> initiatives,
    List<Contribution> contributions,
    Source source,
    CommitmentStatus status,
    Newest<Move> moves,
    Newest<Update> updates,
    Update newestFigure,
    Newest<Review> reviews,
    List<Evidence> evidence,
    PartialDate missedDueOn,
    Landmarks landmarks) {

  public Commitment {
    aliases = ListValues.orEmpty(aliases);
    partners = ListValues.orEmpty(partners);
    initiatives = ListValues.orEmpty(initiatives);
    contributions = ListValues.orEmpty(contributions);
    // Rows without a newest figure or landmarks hold all updates, moves and slips. Where an earlier
    // version has cut them already, the oldest ones left are the best that is known.
    landmarks =
        landmarks == null
            ? Landmarks.of(entries(moves), entries(updates), entries(slips))
            : landmarks;
    moves = Newest.few(moves);
    newestFigure = newestFigure == null && updates != null ? latest(updates) : newestFigure;
    updates = Newest.few(updates);
    reviews = Newest.few(reviews);
    evidence = ListValues.orEmpty(evidence);
    slips = Newest.few(slips);
    // while it is agreed and not renegotiated, its due date is the original one
    boolean stillOriginal = status.isAgreed() && slips.count() == 0;
    originalDueOn = originalDueOn == null && stillOriginal ? dueOn : originalDueOn;
  }

  public boolean open() {
    return status.isOpen();
  }

  /** True if it was ever agreed. */
  public boolean agreed() {
    return status.isAgreed() || originalDueOn != null;
  }

  /** Its outcome, by the original due date. */
  public Outcome outcome() {
    if (open()) {
      return Outcome.OPEN;
    } else if (!status.isKept()) {
      return Outcome.DROPPED;
    }
    return isLateFor(originalDueOn) ? Outcome.KEPT_LATE : Outcome.KEPT_ON_TIME;
  }

  private static <T> List<T> entries(Newest<T> newest) {
    return newest == null ? List.of() : newest.entries();
  }

  /** The owner who promised it. */
  String originalOwner() {
    return handedOver() ? landmarks.originalOwner() : owner;
  }

  /** True if it was ever handed over to another owner. */
  boolean handedOver() {
    return landmarks.originalOwner() != null;
  }

  /** True if it was ever renegotiated. */
  public boolean renegotiated() {
    return slips.count() > 0;
  }

  /** True if it was renegotiated and kept by the due date agreed last. */
  public boolean keptAsRenegotiated() {
    return renegotiated() && status.isKept() && !isLateFor(dueOn);
  }

  private boolean isLateFor(PartialDate due) {
    PartialDate earliest = closing().closedNotBefore();
    return due != null && earliest != null && due.isBefore(earliest);
  }

  /** The due date whose passing is still to be recorded, or null. */
  public PartialDate unstatedDueOn() {
    return open() && dueOn != null && !dueOn.equals(missedDueOn) ? dueOn : null;
  }

  /** True if it is open and every day its due date can mean has passed. */
  public boolean overdue(LocalDate day) {
    return open() && dueOn != null && dueOn.hasPassed(day);
  }

  /** The progress reported for the latest date, or null. */
  public Integer progress() {
    return newestFigure == null ? null : newestFigure.progress();
  }

  private static Update latest(Newest<Update> updates) {
    return updates.entries().stream().reduce(null, Update::newerFigure);
  }

  /**
   * When it was last delivered or dropped, or the date by which it was; null while it is open.
   * Verifying does not change it.
   */
  public PartialDate closedOn() {
    return closing().closedOn();
  }

  /** The date by which it was last delivered or dropped; null where its date is known. */
  public PartialDate closedBy() {
    return closing().closedBy();
  }

  /** The dates that say when it was closed; none while it is open. */
  private MoveDates closing() {
    return new MoveDates(open() ? List.of() : moves.entries());
  }

  /** When it last moved, as far as dates of moves are known, or null. */
  PartialDate lastMovedOn() {
    return new MoveDates(moves.entries()).last();
  }

  /** The earliest date of anything that happened to it, or null. */
  public PartialDate earliestOn() {
    return landmarks.earliestOn();
  }

  /** Its declaration as of now. */
  public CommitmentDraft draft() {
    return new CommitmentDraft(
        meeting,
        agreedOn,
        title,
        aliases,
        kind,
        owner,
        partners,
        dueOn,
        initiatives,
        contributions,
        evidence,
        source);
  }

  /** The evidence added since an earlier state. */
  List<Evidence> evidenceSince(Commitment before) {
    return evidence.subList(before.evidence.size(), evidence.size());
  }

  Commitment declaredAs(CommitmentDraft draft) {
    return draft.toCommitment(code, forum, course());
  }

  Commitment moved(Move move, List<Evidence> shown) {
    return showing(shown).toCommitment(code, forum, course().moved(move));
  }

  Commitment reported(Update update, List<Evidence> shown) {
    return showing(shown).toCommitment(code, forum, course().reported(update));
  }

  Commitment reviewed(Review review) {
    return draft().toCommitment(code, forum, course().reviewed(review));
  }

  Commitment renegotiated(Slip slip) {
    return draft()
        .withDueOn(slip.to())
        .withOwner(slip.owner() == null ? owner : slip.owner().to())
        .toCommitment(code, forum, course().renegotiated(slip));
  }

  Commitment corrected(CommitmentDraft draft, PartialDate original) {
    return draft.toCommitment(code, forum, course().originallyDue(original));
  }

  Commitment missed(PartialDate due) {
    return draft().toCommitment(code, forum, course().missed(due));
  }

  private Course course() {
    return new Course(
        status,
        moves,
        updates,
        newestFigure,
        reviews,
        originalDueOn,
        slips,
        missedDueOn,
        landmarks);
  }

  private CommitmentDraft showing(List<Evidence> shown) {
    return draft().withEvidence(Evidence.union(evidence, shown));
  }
}
