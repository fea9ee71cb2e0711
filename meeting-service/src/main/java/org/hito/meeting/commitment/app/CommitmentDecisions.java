package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.problem.ProblemException;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.domain.ReviseCommitment;
import org.hito.meeting.commitment.persistence.SurroundingsReader;
import org.hito.meeting.reference.domain.Reference;

/** Decisions on commitments, with their meetings and their references to other services. */
@ApplicationScoped
class CommitmentDecisions {

  private final SurroundingsReader surroundings;
  private final Today today;

  CommitmentDecisions(SurroundingsReader surroundings, Today today) {
    this.surroundings = surroundings;
    this.today = today;
  }

  /** The surroundings for recording in a meeting; 404 when there is no such meeting. */
  Uni<CommitmentSurroundings> surroundings(
      Mutiny.Session session, String meeting, List<CommitmentDraft> drafts) {
    return surroundings
        .ofOne(session, meeting, named(drafts.stream()))
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  /** Decides on declaring a new one; 422 when there is no such meeting. */
  Uni<Decision<Commitment, CommitmentFact>> declaration(
      Mutiny.Session session, RecordCommitment command, Actor actor) {
    return surroundings
        .ofOne(session, command.draft().meeting(), named(Stream.of(command.draft())))
        .map(
            found ->
                found
                    .map(known -> recording(command, known, actor))
                    .orElseGet(() -> noMeeting(command.draft().meeting())));
  }

  /** Decides on declaring an existing one. */
  Uni<Decision<Commitment, CommitmentFact>> revision(
      Mutiny.Session session, Commitment commitment, CommitmentDraft draft, Actor actor) {
    return surroundings
        .ofOne(session, commitment.meeting(), references(draft))
        .map(Optional::orElseThrow)
        .map(known -> revision(commitment, draft, known, actor));
  }

  /** Decides on declaring an existing one in these surroundings. */
  Decision<Commitment, CommitmentFact> revision(
      Commitment commitment, CommitmentDraft draft, CommitmentSurroundings known, Actor actor) {
    return known
        .references()
        .checked(
            references(draft),
            new ReviseCommitment(draft)
                .decide(commitment, known.meeting(), known.forum(), today.date(), actor));
  }

  /** Decides on recording in these surroundings. */
  Decision<Commitment, CommitmentFact> recording(
      RecordCommitment command, CommitmentSurroundings known, Actor actor) {
    return known
        .references()
        .checked(
            references(command.draft()),
            command.decide(known.meeting(), known.forum(), today.date(), actor));
  }

  private static List<Reference> named(Stream<CommitmentDraft> drafts) {
    return Reference.distinct(
        drafts.flatMap(draft -> Stream.concat(references(draft).stream(), indicators(draft))));
  }

  /** The rejection of an unknown meeting. */
  static Decision<Commitment, CommitmentFact> noMeeting(String meeting) {
    return Decision.rejected(
        Rejection.invalid(new Reference("/meeting", "meeting", meeting).unknown()));
  }

  // indicators may be defined later, so unknown ones are accepted
  private static Stream<Reference> indicators(CommitmentDraft draft) {
    List<String> indicators = draft.contributions().stream().map(Contribution::indicator).toList();
    return Reference.each("/contributions", Reference.INDICATOR, indicators);
  }

  /** The references that must be known. */
  static List<Reference> references(CommitmentDraft draft) {
    return Stream.of(
            Reference.of("/owner", Reference.ORGANISATION, draft.owner()),
            Reference.each("/partners", Reference.ORGANISATION, draft.partners()),
            Reference.each("/initiatives", Reference.INITIATIVE, draft.initiatives()))
        .flatMap(references -> references)
        .toList();
  }
}
