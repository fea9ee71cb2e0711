package org.hito.meeting.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.meeting.decision.domain.Lists;

/**
 * What somebody promised in a meeting.
 *
 * @param code its public identity
 * @param meeting the meeting it was made in, for good
 * @param forum that meeting's forum, for good
 * @param title what was promised
 * @param aliases other names it is known by
 * @param kind what sort of thing it is
 * @param owner the organisation that owes it
 * @param partners the organisations that help
 * @param dueOn when it is due, or null
 * @param initiatives the initiatives it serves
 * @param contributions what it adds to indicators once kept
 * @param source where it was read, or null
 * @param status where it stands
 * @param moves how it came there, oldest first
 * @param updates what was reported, in the order the platform learnt it
 * @param newestFigure the report of progress that speaks of the latest date, or null; it counts
 *     also once it is no longer among the newest updates
 * @param evidence where it can be read up; never taken away
 * @param missedDueOn the due date whose passing was stated as a fact, or null
 */
public record Commitment(
    String code,
    String meeting,
    String forum,
    LocalisedText title,
    List<String> aliases,
    CommitmentKind kind,
    String owner,
    List<String> partners,
    PartialDate dueOn,
    List<String> initiatives,
    List<Contribution> contributions,
    Source source,
    CommitmentStatus status,
    Newest<Move> moves,
    Newest<Update> updates,
    Update newestFigure,
    List<Evidence> evidence,
    PartialDate missedDueOn) {

  public Commitment {
    aliases = Lists.orEmpty(aliases);
    partners = Lists.orEmpty(partners);
    initiatives = Lists.orEmpty(initiatives);
    contributions = Lists.orEmpty(contributions);
    moves = Newest.few(moves);
    // rows that know no newest figure yet hold every update
    newestFigure = newestFigure == null && updates != null ? latest(updates) : newestFigure;
    updates = Newest.few(updates);
    evidence = Lists.orEmpty(evidence);
  }

  public boolean open() {
    return status.isOpen();
  }

  /** What became of it. */
  public Outcome outcome() {
    if (open()) {
      return Outcome.OPEN;
    } else if (!status.isKept()) {
      return Outcome.DROPPED;
    }
    return dueOn != null && dueOn.isBefore(closedOn()) ? Outcome.KEPT_LATE : Outcome.KEPT_ON_TIME;
  }

  /** The due date whose passing will be a fact, or null: it is open and that was not stated. */
  public PartialDate unstatedDueOn() {
    return open() && dueOn != null && !dueOn.equals(missedDueOn) ? dueOn : null;
  }

  /** True when it is still open on a day after every day its due date can mean. */
  public boolean overdue(LocalDate day) {
    return open() && dueOn != null && dueOn.last().isBefore(day);
  }

  /** The progress reported for the latest date, or null when none ever was. */
  public Integer progress() {
    return newestFigure == null ? null : newestFigure.progress();
  }

  private static Update latest(Newest<Update> updates) {
    return updates.entries().stream().reduce(null, Update::newerFigure);
  }

  /** When it was delivered for good or dropped; null while it is open. Verifying adds no date. */
  public PartialDate closedOn() {
    return open()
        ? null
        : moves.entries().stream()
            .filter(move -> move.to() != CommitmentStatus.VERIFIED)
            .reduce((before, next) -> next)
            .map(Move::on)
            .orElse(null);
  }

  /** When it last moved, or null when it never did. */
  PartialDate lastMovedOn() {
    return moves.last() == null ? null : moves.last().on();
  }

  /** What a declaration of this commitment would say today. */
  public CommitmentDraft draft() {
    return new CommitmentDraft(
        meeting,
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

  /** The evidence that the given earlier state did not have. */
  List<Evidence> evidenceSince(Commitment before) {
    return evidence.subList(before.evidence.size(), evidence.size());
  }

  Commitment declaredAs(CommitmentDraft draft) {
    return draft.toCommitment(code, forum, status, moves, updates, newestFigure, missedDueOn);
  }

  Commitment moved(Move move, List<Evidence> shown) {
    return showing(shown)
        .toCommitment(code, forum, move.to(), moves.and(move), updates, newestFigure, missedDueOn);
  }

  /** What is among the newest updates already is not said again. */
  Commitment reported(Update update, List<Evidence> shown) {
    boolean isNew = !update.saysNothing() && !updates.entries().contains(update);
    Newest<Update> reports = isNew ? updates.and(update) : updates;
    Update figure = isNew ? Update.newerFigure(newestFigure, update) : newestFigure;
    return showing(shown).toCommitment(code, forum, status, moves, reports, figure, missedDueOn);
  }

  Commitment missed(PartialDate due) {
    return draft().toCommitment(code, forum, status, moves, updates, newestFigure, due);
  }

  private CommitmentDraft showing(List<Evidence> shown) {
    return draft().withEvidence(Evidence.union(evidence, shown));
  }
}
