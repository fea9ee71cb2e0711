package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.Batches;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.Commands;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.ItemHeldException;
import org.hito.kit.store.NewThing;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.app.Recording.Accepted;
import org.hito.meeting.commitment.app.Recording.Outcome;
import org.hito.meeting.commitment.app.Recording.Refused;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;

/**
 * Records commitments in their meetings, each decided on as if it came alone. Those that arrive in
 * one meeting at the same time share a transaction.
 */
@ApplicationScoped
public class CommitmentRecording {

  private static final int MOST_TOGETHER = 20;

  /** Attempts of a request whose number others keep taking as a code of their own. */
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final CommitmentNumbers numbers;
  private final CommitmentStore store;
  private final Commands<Commitment, CommitmentFact> commands;
  private final CommitmentDecisions decisions;
  private final Batches<Lane, Recording, Outcome> batches =
      new Batches<>(MOST_TOGETHER, this::inOneTransaction);

  CommitmentRecording(
      Transactions transactions,
      CommitmentNumbers numbers,
      CommitmentStore store,
      CommitmentDecisions decisions) {
    this.transactions = transactions;
    this.numbers = numbers;
    this.store = store;
    this.commands = new Commands<>(store);
    this.decisions = decisions;
  }

  // codes of their own and last steps may wait for another transaction, and then those without need
  // not
  private record Lane(String meeting, boolean hasCodes, boolean hasLastSteps) {}

  /**
   * Records one; 404 when there is no such meeting.
   *
   * @param last the last step of its transaction; callers who bring one try again if it, or the
   *     number of the commitment, is a duplicate
   */
  public Uni<Recorded> record(
      RecordCommitment command, Origin origin, BeforeCommit<Recorded> last) {
    Recording recording = new Recording(command, origin, last, null);
    Lane lane = new Lane(recording.meeting(), !recording.needsNumber(), !last.isNothing());
    Uni<Recorded> recorded = batches.add(lane, recording).map(Outcome::orThrow);
    return recording.needsNumber() && last.isNothing()
        ? recorded.onFailure(DatabaseFailures::isDuplicate).retry().atMost(ATTEMPTS - 1)
        : recorded;
  }

  private Uni<List<Outcome>> inOneTransaction(
      Lane lane, List<Recording> recordings, boolean patient) {
    return numbered(lane.meeting(), recordings)
        .chain(
            numbered ->
                transactions
                    .write(session -> recordAll(session, lane, numbered, patient))
                    .invoke(
                        outcomes ->
                            only(Refused.class, outcomes)
                                .forEach(refused -> releaseNumber(refused.recording())))
                    .onFailure(failure -> !DatabaseFailures.isOutage(failure))
                    .invoke(failure -> numbered.forEach(this::releaseNumber)));
  }

  private Uni<List<Recording>> numbered(String meeting, List<Recording> recordings) {
    int count = (int) recordings.stream().filter(Recording::needsNumber).count();
    return numbers
        .allocate(meeting, count)
        .map(
            allocated -> {
              Iterator<Long> next = allocated.iterator();
              return recordings.stream()
                  .map(one -> one.needsNumber() ? one.numbered(next.next()) : one)
                  .toList();
            });
  }

  private void releaseNumber(Recording recording) {
    if (recording.number() != null) {
      numbers.release(recording.meeting(), recording.number());
    }
  }

  private Uni<List<Outcome>> recordAll(
      Mutiny.Session session, Lane lane, List<Recording> recordings, boolean patient) {
    List<CommitmentDraft> drafts = recordings.stream().map(one -> one.command().draft()).toList();
    return decisions
        .surroundings(session, lane.meeting(), drafts)
        .chain(
            known ->
                existingCodes(session, recordings)
                    .map(
                        codes ->
                            recordings.stream().map(one -> decide(one, known, codes)).toList()))
        .call(
            outcomes -> {
              List<Accepted> accepted = only(Accepted.class, outcomes).toList();
              return insert(session, accepted, lane.hasCodes() && !patient)
                  .chain(() -> finish(session, accepted, lane.hasLastSteps() && !patient));
            });
  }

  // each new code is added to them
  private Uni<Set<String>> existingCodes(Mutiny.Session session, List<Recording> recordings) {
    List<String> codes =
        recordings.stream().map(one -> one.command().code()).filter(Objects::nonNull).toList();
    return codes.isEmpty()
        ? Uni.createFrom().item(new HashSet<>())
        : store.existing(session, codes).map(HashSet::new);
  }

  private Outcome decide(Recording recording, CommitmentSurroundings known, Set<String> codes) {
    try {
      Origin origin = recording.origin();
      var decision = decisions.recording(recording.coded(), known, origin.actor());
      NewThing<Commitment> commitment = commands.prepare(decision, origin);
      Accepted accepted =
          new Accepted(commitment, Recorded.in(known, commitment.snapshot()), recording.last());
      if (!codes.add(accepted.code())) {
        throw Recorded.alreadyExists(accepted.code());
      }
      return accepted;
    } catch (ProblemException refusal) {
      return new Refused(recording, refusal);
    }
  }

  // another transaction may hold the code of one
  private Uni<Void> insert(Mutiny.Session session, List<Accepted> accepted, boolean briefly) {
    Uni<Void> inserted =
        Uni.createFrom().deferred(() -> store.insertAll(session, inOrderOfCodes(accepted)));
    return briefly
        ? SqlTransaction.of(session)
            .waitBriefly()
            .chain(() -> SqlTransaction.of(session).waitAsUsual()) // for the facts
            .chain(() -> orHeld(inserted))
        : inserted;
  }

  // another transaction may hold the key of one
  private Uni<Void> finish(Mutiny.Session session, List<Accepted> accepted, boolean briefly) {
    Uni<Void> finished = Uni.createFrom().deferred(() -> finish(session, accepted));
    return briefly
        ? SqlTransaction.of(session).waitBriefly().chain(() -> orHeld(finished))
        : finished;
  }

  private static Uni<Void> orHeld(Uni<Void> step) {
    return step.onFailure(DatabaseFailures::isLockTimeout).transform(ItemHeldException::new);
  }

  // in one order everywhere, so that transactions with the same codes do not wait for each other in
  // a circle
  private static List<NewThing<Commitment>> inOrderOfCodes(List<Accepted> accepted) {
    return accepted.stream()
        .sorted(Comparator.comparing(Accepted::code))
        .map(Accepted::commitment)
        .toList();
  }

  private static Uni<Void> finish(Mutiny.Session session, List<Accepted> accepted) {
    return Multi.createFrom()
        .iterable(accepted)
        .onItem()
        .transformToUniAndConcatenate(one -> one.last().run(session, one.recorded()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static <T extends Outcome> Stream<T> only(Class<T> type, List<Outcome> outcomes) {
    return outcomes.stream().filter(type::isInstance).map(type::cast);
  }
}
