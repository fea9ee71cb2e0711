package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Decision;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CorrectCommitment;
import org.hito.meeting.commitment.domain.MoveCommitment;
import org.hito.meeting.commitment.domain.RenegotiateCommitment;
import org.hito.meeting.commitment.domain.ReportProgress;
import org.hito.meeting.commitment.domain.ReviewCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.commitment.persistence.SurroundingsReader;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;

/**
 * What happens to commitments after they are recorded: moves, reports, reviews, renegotiations and
 * corrections; 404 if there is no such commitment.
 */
@ApplicationScoped
public class CommitmentCourse {

  private final CommitmentStore store;
  private final Commands<Commitment, CommitmentFact> commands;
  private final SurroundingsReader surroundings;
  private final References references;
  private final Today today;

  CommitmentCourse(
      CommitmentStore store, SurroundingsReader surroundings, References references, Today today) {
    this.store = store;
    this.commands = new Commands<>(store);
    this.surroundings = surroundings;
    this.references = references;
    this.today = today;
  }

  public Uni<Snapshot<Commitment>> move(
      Mutiny.Session session, String code, MoveCommitment command, Attempt attempt) {
    return change(
        session,
        code,
        attempt,
        (commitment, from) -> now(command.decide(commitment, from, today.date(), attempt.actor())));
  }

  public Uni<Snapshot<Commitment>> report(
      Mutiny.Session session, String code, ReportProgress command, Attempt attempt) {
    return change(
        session,
        code,
        attempt,
        (commitment, from) -> now(command.decide(commitment, from, today.date(), attempt.actor())));
  }

  public Uni<Snapshot<Commitment>> renegotiate(
      Mutiny.Session session, String code, RenegotiateCommitment command, Attempt attempt) {
    List<Reference> named =
        Stream.concat(
                Reference.each("/agreedWith", Reference.ORGANISATION, command.agreedWith()),
                Reference.of("/owner", Reference.ORGANISATION, command.owner()))
            .toList();
    return change(
        session,
        code,
        attempt,
        (commitment, from) ->
            surroundings
                .ofOne(session, command.meeting(), named)
                .map(
                    found ->
                        found
                            .map(
                                known ->
                                    known
                                        .references()
                                        .checked(
                                            named,
                                            command.decide(
                                                commitment,
                                                from,
                                                known.meeting(),
                                                today.date(),
                                                attempt.actor())))
                            .orElseGet(() -> CommitmentDecisions.noMeeting(command.meeting()))));
  }

  public Uni<Snapshot<Commitment>> review(
      Mutiny.Session session, String code, ReviewCommitment command, Attempt attempt) {
    return change(
        session,
        code,
        attempt,
        (commitment, from) ->
            surroundings
                .ofOne(session, command.meeting(), List.of())
                .map(
                    found ->
                        found
                            .map(
                                known ->
                                    command.decide(
                                        commitment,
                                        from,
                                        known.meeting(),
                                        known.forum(),
                                        today.date(),
                                        attempt.actor()))
                            .orElseGet(() -> CommitmentDecisions.noMeeting(command.meeting()))));
  }

  public Uni<Snapshot<Commitment>> correct(
      Mutiny.Session session, String code, CorrectCommitment command, Attempt attempt) {
    List<Reference> named =
        Reference.of("/owner", Reference.ORGANISATION, command.owner()).toList();
    return change(
        session,
        code,
        attempt,
        (commitment, from) ->
            references
                .known(session, named)
                .map(
                    known ->
                        known.checked(named, command.decide(commitment, from, attempt.actor()))));
  }

  /** A decision on a commitment and the earliest day on which it can have been made. */
  @FunctionalInterface
  private interface Decide {
    Uni<Decision<Commitment, CommitmentFact>> on(Commitment commitment, LocalDate madeFrom);
  }

  private Uni<Snapshot<Commitment>> change(
      Mutiny.Session session, String code, Attempt attempt, Decide decide) {
    return commands.change(
        session,
        code,
        attempt,
        commitment ->
            store.madeFrom(session, commitment).chain(madeFrom -> decide.on(commitment, madeFrom)));
  }

  private static Uni<Decision<Commitment, CommitmentFact>> now(
      Decision<Commitment, CommitmentFact> decision) {
    return Uni.createFrom().item(decision);
  }
}
