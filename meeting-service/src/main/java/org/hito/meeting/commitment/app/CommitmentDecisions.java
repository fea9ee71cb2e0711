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
import org.hito.kit.rest.Codes;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.domain.ReviseCommitment;
import org.hito.meeting.commitment.persistence.SurroundingsReader;
import org.hito.meeting.reference.domain.Reference;

/** Decisions on commitments that depend on their meeting and on what other services own. */
@ApplicationScoped
class CommitmentDecisions {

  private final SurroundingsReader surroundings;
  private final Today today;

  CommitmentDecisions(SurroundingsReader surroundings, Today today) {
    this.surroundings = surroundings;
    this.today = today;
  }

  /** Those of recording in the meeting a path names: 404 when there is none. */
  Uni<CommitmentSurroundings> surroundings(Mutiny.Session session, RecordCommitment command) {
    return surroundings(session, command.draft(), command.code() == null)
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  /** On declaring one that is not known yet: 422 when the meeting it names is not. */
  Uni<Decision<Commitment, CommitmentFact>> declaration(
      Mutiny.Session session, RecordCommitment command, Actor actor) {
    return surroundings(session, command.draft(), false)
        .map(
            found ->
                found
                    .map(known -> recording(command, known, actor))
                    .orElseGet(() -> noMeeting(command.draft().meeting())));
  }

  /** On declaring one that is known. */
  Uni<Decision<Commitment, CommitmentFact>> revision(
      Mutiny.Session session, Commitment commitment, CommitmentDraft draft, Actor actor) {
    return surroundings
        .ofOne(session, commitment.meeting(), references(draft), false)
        .map(Optional::orElseThrow)
        .map(known -> revision(commitment, draft, known, actor));
  }

  /** On declaring one that is known, in these surroundings. */
  Decision<Commitment, CommitmentFact> revision(
      Commitment commitment, CommitmentDraft draft, CommitmentSurroundings known, Actor actor) {
    return known
        .references()
        .checked(
        references(draft),
        new ReviseCommitment(draft).decide(commitment, known.meeting(), known.forum(), actor));
  }

  /** On recording in these surroundings; without a code it gets the number they hold. */
  Decision<Commitment, CommitmentFact> recording(
      RecordCommitment command, CommitmentSurroundings known, Actor actor) {
    return known
        .references()
        .checked(
        references(command.draft()),
        numbered(command, known).decide(known.meeting(), known.forum(), today.date(), actor));
  }

  private Uni<Optional<CommitmentSurroundings>> surroundings(
      Mutiny.Session session, CommitmentDraft draft, boolean numbered) {
    List<Reference> named = Stream.concat(references(draft).stream(), indicators(draft)).toList();
    return surroundings.ofOne(session, draft.meeting(), named, numbered);
  }

  private static RecordCommitment numbered(RecordCommitment command, CommitmentSurroundings known) {
    return command.code() != null
        ? command
        : new RecordCommitment(
            Codes.checked(command.draft().meeting() + "-" + known.number()),
            command.draft(),
            command.status());
  }

  /** Where the meeting it names is not known. */
  static Decision<Commitment, CommitmentFact> noMeeting(String meeting) {
    return Decision.rejected(
        Rejection.invalid(new Reference("/meeting", "meeting", meeting).unknown()));
  }

  // they may be defined later: that they are not is no refusal
  private static Stream<Reference> indicators(CommitmentDraft draft) {
    List<String> indicators = draft.contributions().stream().map(Contribution::indicator).toList();
    return Reference.each("/contributions", Reference.INDICATOR, indicators);
  }

  /** What it names and must be there. */
  static List<Reference> references(CommitmentDraft draft) {
    return Stream.of(
            Reference.of("/owner", Reference.ORGANISATION, draft.owner()),
            Reference.each("/partners", Reference.ORGANISATION, draft.partners()),
            Reference.each("/initiatives", Reference.INITIATIVE, draft.initiatives()))
        .flatMap(references -> references)
        .toList();
  }
}
