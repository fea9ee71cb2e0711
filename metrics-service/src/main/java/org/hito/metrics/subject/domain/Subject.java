package org.hito.metrics.subject.domain;

import java.util.List;
import org.hito.kit.domain.PartialDate;

/**
 * A commitment, an initiative or a meeting by its newest fact: what indicators count.
 *
 * @param kind which of the three
 * @param code its public identity
 * @param version the newest version seen
 * @param status its status on the wire; kept as text, as statuses may be added
 * @param type a commitment's or an initiative's kind ({@code mou}, {@code legal}); null for a
 *     meeting
 * @param meeting the meeting a commitment was made at; a meeting's own code; null for an initiative
 * @param forum the forum it belongs to, or null
 * @param owner the organisation that owes the commitment or leads the initiative; null for a
 *     meeting
 * @param day the last day of a meeting; null for the others
 * @param made when a commitment was made outside of a meeting; null for the others
 * @param due when a commitment is due, or null
 * @param initiatives those a commitment is meant to move, or a meeting serves
 * @param strategies those an initiative belongs to; for the others, those of their initiatives
 * @param contributions what it adds to indicators once it is kept
 * @param trail determines since when it has been in its status
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
    PartialDate made,
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

  /** When it took a step: a commitment was recorded for the day it was made. Null if unknown. */
  public PartialDate dateOf(Step step) {
    return made != null && step.version() == 1 ? made : step.date();
  }

  boolean isNewerThan(Subject other) {
    return version > other.version;
  }

  /**
   * The trail after its next state.
   *
   * @param next parsed from one fact alone
   */
  StatusTrail trailTo(Subject next) {
    return status.equals(next.status) ? trail : trail.leaving(status, next.trail.first());
  }

  /** The same subject with what its fact alone does not contain. */
  public Subject with(List<String> strategies, StatusTrail trail) {
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
        made,
        due,
        initiatives,
        strategies,
        contributions,
        trail);
  }
}
