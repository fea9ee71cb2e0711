package org.hito.meeting.commitment.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.meeting.decision.domain.Lists;

/**
 * What a client declares of a commitment; lists may be left out and are then empty. Evidence only
 * ever grows: declaring adds what is new and takes nothing away.
 */
public record CommitmentDraft(
    String meeting,
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
    aliases = Lists.orEmpty(aliases);
    partners = Lists.orEmpty(partners);
    initiatives = Lists.orEmpty(initiatives);
    contributions = Lists.orEmpty(contributions);
    evidence = Lists.orEmpty(evidence);
  }

  CommitmentDraft withEvidence(List<Evidence> all) {
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
        all,
        source);
  }

  Commitment toCommitment(
      String code,
      String forum,
      CommitmentStatus status,
      Newest<Move> moves,
      Newest<Update> updates,
      Update newestFigure,
      PartialDate missedDueOn) {
    return new Commitment(
        code,
        meeting,
        forum,
        title,
        aliases,
        kind,
        owner,
        partners,
        dueOn,
        initiatives,
        contributions,
        source,
        status,
        moves,
        updates,
        newestFigure,
        evidence,
        missedDueOn);
  }
}
