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
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Batches;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.Commands;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.NewThing;
import org.hito.kit.store.Transactions;
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

  private static final int TOGETHER = 20;

  /** Attempts of a request whose number others keep taking as a code of their own. */
  private static final int TRIES = 3;

  private final Transactions transactions;
  private final CommitmentNumbers numbers;
  private final CommitmentStore store;
  private final Commands<Commitment, CommitmentFact> commands;
  private final CommitmentDecisions decisions;
  private final Batches<Lane, Recording, Recording.Outcome> batches =
      new Batches<>(TOGETHER, this::inOneTransaction);

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
   * @param last the last step of its transaction; whoever brings one tries again if it, or the
   *     number of the commitment, is a duplicate
   */
  public Uni<Recorded> record(
      RecordCommitment command, Origin origin, BeforeCommit<Recorded> last) {
    Recording wanted = new Recording(command, origin, last, null);
    Lane lane = new Lane(wanted.meeting(), !wanted.needsNumber(), !last.isNothing());
    Uni<Recorded> recorded = batches.add(lane, wanted).map(Recording.Outcome::recorded);
    return wanted.needsNumber() && last.isNothing()
        ? recorded.onFailure(DatabaseFailures::isDuplicate).retry().atMost(TRIES - 1)
        : recorded;
  }

  private Uni<List<Recording.Outcome>> inOneTransaction(Lane lane, List<Recording> wanted) {
    return numbered(lane.meeting(), wanted)
        .chain(
            all ->
                transactions
                    .write(session -> recordAll(session, lane.meeting(), all))
                    .invoke(this::giveBackOfRefused)
                    .onFailure(failure -> !DatabaseFailures.isOutage(failure))
                    .invoke(failure -> all.forEach(this::giveBack)));
  }

  private Uni<List<Recording>> numbered(String meeting, List<Recording> wanted) {
    int count = (int) wanted.stream().filter(Recording::needsNumber).count();
    return numbers
        .take(meeting, count)
        .map(
            taken -> {
              Iterator<Long> next = taken.iterator();
              return wanted.stream()
                  .map(one -> one.needsNumber() ? one.numbered(next.next()) : one)
                  .toList();
            });
  }

  private void giveBackOfRefused(List<Recording.Outcome> outcomes) {
    outcomes.stream()
        .filter(Recording.Outcome::isRefused)
        .forEach(outcome -> giveBack(outcome.wanted()));
  }

  private void giveBack(Recording unused) {
    if (unused.number() != null) {
      numbers.giveBack(unused.meeting(), unused.number());
    }
  }

  private Uni<List<Recording.Outcome>> recordAll(
      Mutiny.Session session, String meeting, List<Recording> wanted) {
    List<CommitmentDraft> drafts = wanted.stream().map(one -> one.command().draft()).toList();
    return decisions
        .surroundings(session, meeting, drafts)
        .chain(
            known ->
                takenCodes(session, wanted)
                    .map(taken -> wanted.stream().map(one -> judge(one, known, taken)).toList()))
        .call(outcomes -> store.insertAll(session, things(outcomes)))
        .call(outcomes -> takeLastSteps(session, outcomes));
  }

  // the codes that exist, to which each new one is added
  private Uni<Set<String>> takenCodes(Mutiny.Session session, List<Recording> wanted) {
    List<String> codes =
        wanted.stream().map(one -> one.command().code()).filter(Objects::nonNull).toList();
    return codes.isEmpty()
        ? Uni.createFrom().item(new HashSet<>())
        : store.existing(session, codes).map(HashSet::new);
  }

  private Recording.Outcome judge(
      Recording wanted, CommitmentSurroundings known, Set<String> taken) {
    try {
      var decision = decisions.recording(wanted.coded(), known, wanted.origin().actor());
      NewThing<Commitment> thing = commands.begin(decision, wanted.origin());
      if (!taken.add(thing.snapshot().state().code())) {
        throw Recorded.alreadyExists(thing.snapshot().state().code());
      }
      return new Recording.Outcome(wanted, known, thing, null);
    } catch (ProblemException refusal) {
      return new Recording.Outcome(wanted, known, null, refusal);
    }
  }

  // in one order everywhere, so that transactions with the same codes do not wait for each other in
  // a circle
  private static List<NewThing<Commitment>> things(List<Recording.Outcome> outcomes) {
    return outcomes.stream()
        .map(Recording.Outcome::thing)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(thing -> thing.snapshot().state().code()))
        .toList();
  }

  private static Uni<Void> takeLastSteps(Mutiny.Session session, List<Recording.Outcome> outcomes) {
    return Multi.createFrom()
        .iterable(outcomes)
        .filter(outcome -> !outcome.isRefused())
        .onItem()
        .transformToUniAndConcatenate(
            outcome -> outcome.wanted().last().take(session, outcome.recorded()))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
