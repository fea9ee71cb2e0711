package org.hito.meeting.commitment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.NumberStore;

/**
 * Numbers the commitments of a meeting that are recorded without a code. A number is taken before
 * the transaction that uses it, so that those who record in one meeting at the same time do not
 * wait for each other's commits. A number that a refused request did not use is given again.
 */
@ApplicationScoped
public class CommitmentNumbers {

  private static final int MEETINGS = 1_000;

  /** Tries of a request that always meets somebody who took its number as a code of their own. */
  private static final int TRIES = 3;

  private final Transactions transactions;
  private final NumberStore store;
  private final Cache<String, Queue<Long>> unused =
      Caffeine.newBuilder().maximumSize(MEETINGS).build();

  CommitmentNumbers(Transactions transactions, NumberStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /** Does the work with a command that has a code: its own, or one with a number. */
  public <T> Uni<T> numbered(RecordCommitment command, Function<NumberedCommand, Uni<T>> work) {
    if (command.code() != null) {
      return work.apply(new NumberedCommand(command));
    }
    String meeting = command.draft().meeting();
    return Uni.createFrom()
        .deferred(() -> take(meeting))
        .chain(number -> lend(number, command, work))
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(TRIES - 1);
  }

  private <T> Uni<T> lend(
      long number, RecordCommitment command, Function<NumberedCommand, Uni<T>> work) {
    String meeting = command.draft().meeting();
    return Uni.createFrom()
        .item(() -> new NumberedCommand(command.withCode(Codes.checked(meeting + "-" + number))))
        .chain(
            numbered ->
                work.apply(numbered)
                    .invoke(
                        done -> {
                          if (!numbered.isCarriedOut()) {
                            giveBack(meeting, number);
                          }
                        }))
        .onFailure(ProblemException.class)
        .invoke(refused -> giveBack(meeting, number));
  }

  private Uni<Long> take(String meeting) {
    return transactions
        .atOnce(session -> store.take(session, meeting, unused(meeting)))
        .map(number -> number.orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  private Long unused(String meeting) {
    Queue<Long> numbers = unused.getIfPresent(meeting);
    return numbers == null ? null : numbers.poll();
  }

  private void giveBack(String meeting, long number) {
    unused.get(meeting, none -> new ConcurrentLinkedQueue<>()).add(number);
  }
}
