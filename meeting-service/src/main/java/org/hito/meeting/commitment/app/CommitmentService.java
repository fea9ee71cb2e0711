package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.kit.store.Turns;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;

/**
 * Reads, declares and revises commitments. {@link CommitmentRecording} records them, and what
 * happens to them later is in {@link CommitmentCourse}.
 */
@ApplicationScoped
public class CommitmentService {

  /** The filters and orders of the list of commitments. */
  public static final Listable LISTABLE = CommitmentStore.LISTABLE;

  private final Transactions transactions;
  private final CommitmentStore store;
  private final Commands<Commitment, CommitmentFact> commands;
  private final CommitmentDecisions decisions;
  private final Lists lists;

  CommitmentService(
      Transactions transactions,
      CommitmentStore store,
      CommitmentDecisions decisions,
      Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.decisions = decisions;
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Commitment>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Commitment>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  /**
   * Says that the current request locks a meeting, so that a meeting that somebody keeps locked
   * does not occupy the connections of requests about its commitments.
   *
   * @param meeting its code, or null
   */
  public static void locksMeeting(String meeting) {
    if (meeting != null) {
      Turns.locks("meetings", meeting);
    }
  }

  public Uni<Declared<Commitment>> declare(RecordCommitment command, Attempt attempt) {
    locksMeeting(command.draft().meeting());
    return transactions.declare(
        session ->
            commands.declare(
                session,
                command.code(),
                attempt,
                before ->
                    before
                        .map(
                            commitment ->
                                decisions.revision(
                                    session,
                                    commitment,
                                    command.draft().asAgreed(commitment),
                                    attempt.actor()))
                        .orElseGet(
                            () -> decisions.declaration(session, command, attempt.actor()))));
  }

  /** Applies {@code change} to the present one. */
  public Uni<Snapshot<Commitment>> revise(
      String code, Function<Commitment, CommitmentDraft> change, Attempt attempt) {
    return find(code)
        .invoke(found -> found.ifPresent(before -> locksMeeting(before.state().meeting())))
        .chain(
            () ->
                transactions.write(
                    session ->
                        commands.revise(
                            session,
                            code,
                            attempt,
                            commitment ->
                                decisions.revision(
                                    session,
                                    commitment,
                                    change.apply(commitment),
                                    attempt.actor()))));
  }
}
