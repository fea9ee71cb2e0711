package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Preconditions;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CorrectCommitment;
import org.hito.meeting.commitment.domain.RenegotiateCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.reference.Reference;
import org.hito.meeting.reference.SurroundingsReader;

/** What was promised, agreed on anew or put right; 404 when there is no such commitment. */
@ApplicationScoped
public class Reagreements {

  private final CommitmentStore store;
  private final Commands<Commitment, CommitmentFact> commands;
  private final SurroundingsReader surroundings;
  private final Today today;

  Reagreements(CommitmentStore store, SurroundingsReader surroundings, Today today) {
    this.store = store;
    this.commands = new Commands<>(store);
    this.surroundings = surroundings;
    this.today = today;
  }

  public Uni<Snapshot<Commitment>> renegotiate(
      Mutiny.Session session,
      String code,
      RenegotiateCommitment command,
      Preconditions preconditions,
      Origin origin) {
    List<Reference> named =
        Stream.concat(
                Reference.each("/agreedWith", Reference.ORGANISATION, command.agreedWith()),
                Reference.of("/owner", Reference.ORGANISATION, command.owner()))
            .toList();
    return commands.change(
        session,
        code,
        preconditions,
        origin,
        commitment ->
            store
                .madeFrom(session, code)
                .map(from -> command.decide(commitment, from, today.date(), origin.actor()))
                .chain(decision -> checked(session, decision, command.meeting(), named)));
  }

  public Uni<Snapshot<Commitment>> correct(
      Mutiny.Session session,
      String code,
      CorrectCommitment command,
      Preconditions preconditions,
      Origin origin) {
    List<Reference> named =
        Reference.of("/owner", Reference.ORGANISATION, command.owner()).toList();
    return commands.change(
        session,
        code,
        preconditions,
        origin,
        commitment ->
            store
                .madeFrom(session, code)
                .map(from -> command.decide(commitment, from, origin.actor()))
                .chain(decision -> checked(session, decision, null, named)));
  }

  private Uni<Decision<Commitment, CommitmentFact>> checked(
      Mutiny.Session session,
      Decision<Commitment, CommitmentFact> decision,
      String meeting,
      List<Reference> named) {
    return meeting == null
        ? surroundings.ofForum(session, named).map(known -> known.checked(named, decision))
        : surroundings
            .ofCommitment(session, meeting, named, false)
            .map(
                found ->
                    found
                        .map(known -> known.checked(named, decision))
                        .orElseGet(() -> CommitmentDecisions.noMeeting(meeting)));
  }
}
