package org.hito.meeting.commitment.domain;

import java.util.List;
import java.util.Objects;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * The declaration of a commitment; lists may be left out and are then empty. It was made in a
 * meeting, or outside of one on a date. Evidence only grows: a declaration adds to it and removes
 * nothing.
 */
public record CommitmentDraft(
    String meeting,
    PartialDate agreedOn,
    LocalisedText title,
    List<String> aliases,
    CommitmentKind kind,
    String owner,
    List<String> partners,
    PartialDate dueOn,
    List<String> initiatives,
    List<Contribution> contributions,
    List<Evidence> evidence,
    Source source) {

  public CommitmentDraft {
    aliases = ListValues.orEmpty(aliases);
    partners = ListValues.orEmpty(partners);
    initiatives = ListValues.orEmpty(initiatives);
    contributions = ListValues.orEmpty(contributions);
    evidence = ListValues.orEmpty(evidence);
  }

  CommitmentDraft withEvidence(List<Evidence> all) {
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
        all,
        source);
  }

  CommitmentDraft withOwner(String other) {
    return new CommitmentDraft(
        meeting,
        agreedOn,
        title,
        aliases,
        kind,
        other,
        partners,
        dueOn,
        initiatives,
        contributions,
        evidence,
        source);
  }

  CommitmentDraft withDueOn(PartialDate date) {
    return new CommitmentDraft(
        meeting,
        agreedOn,
        title,
        aliases,
        kind,
        owner,
        partners,
        date,
        initiatives,
        contributions,
        evidence,
        source);
  }

  /**
   * The same, with the original due date and owner replaced by those agreed now: a declaration may
   * still name the original ones.
   */
  public CommitmentDraft asAgreed(Commitment known) {
    CommitmentDraft agreed =
        known.renegotiated() && Objects.equals(dueOn, known.originalDueOn())
            ? withDueOn(known.dueOn())
            : this;
    return agreed.owner.equals(known.originalOwner()) ? agreed.withOwner(known.owner()) : agreed;
  }

  Commitment toCommitment(String code, String forum, Course course) {
    return new Commitment(
        code,
        meeting,
        forum,
        agreedOn,
        title,
        aliases,
        kind,
        owner,
        partners,
        dueOn,
        course.originalDueOn(),
        course.slips(),
        initiatives,
        contributions,
        source,
        course.status(),
        course.moves(),
        course.updates(),
        course.newestFigure(),
        course.reviews(),
        evidence,
        course.missedDueOn(),
        course.landmarks());
  }
}
