package org.hito.metrics.subject.domain;

import java.util.List;
import org.hito.kit.domain.PartialDate;

/**
 * A commitment, an initiative or a meeting as its newest fact tells it: what indicators count.
 *
 * @param kind which of the three
 * @param code its public identity
 * @param version the newest version seen
 * @param status its status on the wire; kept as text, since new ones may come
 * @param type a commitment's or an initiative's kind ({@code mou}, {@code legal}); null for a
 *     meeting
 * @param meeting the meeting a commitment was made at; a meeting's own code; null for an initiative
 * @param forum the forum it belongs to, or null
 * @param owner the organisation that owes the commitment or leads the initiative; null for a
 *     meeting
 * @param day the last day of a meeting; null for the others
 * @param due when a commitment is due, or null
 * @param initiatives those a commitment is meant to move
 * @param strategies those an initiative belongs to, or those a commitment's initiatives do
 * @param contributions what it adds to indicators once kept
 * @param trail since when it has been where it is
 */
public record Subject(
    SubjectKind kind,
    String code,
    long version,
    String status,
    String type,
    String meeting,
    String forum,
    String owner,
    PartialDate day,
    PartialDate due,
    List<String> initiatives,
    List<String> strategies,
    List<Contribution> contributions,
    StatusTrail trail) {

  public Subject {
    initiatives = List.copyOf(initiatives);
    strategies = List.copyOf(strategies);
    contributions = List.copyOf(contributions);
  }

  /** The same thing in another status, for asking what would be if. */
  public Subject withStatus(String other) {
    return new Subject(
        kind,
        code,
        version,
        other,
        type,
        meeting,
        forum,
        owner,
        day,
        due,
        initiatives,
        strategies,
        contributions,
        trail);
  }

  /**
   * What is known once this, which a fact told of by itself, is taken in after what was known.
   *
   * @param known the subject before, or null when this is the first that is heard of it
   */
  public Subject following(Subject known) {
    return known == null
        ? this
        : withTrail(known.trail().moved(known.status(), status, trail.first()));
  }

  private Subject withTrail(StatusTrail other) {
    return new Subject(
        kind,
        code,
        version,
        status,
        type,
        meeting,
        forum,
        owner,
        day,
        due,
        initiatives,
        strategies,
        contributions,
        other);
  }
}
