package org.hito.meeting.commitment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.NumberStore;

/**
 * Numbers the commitments of a meeting that are recorded without a code. A number is taken before
 * the transaction that uses it, so that concurrent requests for one meeting do not wait for each
 * other's commits. A number that a refused or repeated request did not use is assigned again.
 */
@ApplicationScoped
public class CommitmentNumbers {

  private static final int MEETINGS = 1_000;

  /** Attempts of a request whose number others keep taking as a code of their own. */
  private static final int TRIES = 3;

  private final Transactions transactions;
  private final NumberStore store;
  private final Cache<String, Queue<Long>> unused =
      Caffeine.newBuilder().maximumSize(MEETINGS).build();

  CommitmentNumbers(Transactions transactions, NumberStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /**
   * Does the work with a command that has a code: its own, or one with a number.
   *
   * @param isRepeat true for a result of earlier work, which used no number
   */
  public <T> Uni<T> numbered(
      RecordCommitment command,
      Function<RecordCommitment, Uni<T>> work,
      Predicate<? super T> isRepeat) {
    if (command.code() != null) {
      return work.apply(command);
    }
    String meeting = command.draft().meeting();
    return Uni.createFrom()
        .deferred(() -> take(meeting))
        .chain(number -> lend(meeting, number, command, work, isRepeat))
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(TRIES - 1);
  }

  private <T> Uni<T> lend(
      String meeting,
      long number,
      RecordCommitment command,
      Function<RecordCommitment, Uni<T>> work,
      Predicate<? super T> isRepeat) {
    return Uni.createFrom()
        .item(() -> command.withCode(Codes.checked(meeting + "-" + number)))
        .chain(coded -> work.apply(coded))
        .invoke(
            result -> {
              if (isRepeat.test(result)) {
                giveBack(meeting, number);
              }
            })
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
