package org.hito.meeting.commitment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Codes;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.domain.RecordCommitment;

/**
 * Numbers the commitments of a meeting that are recorded without a code. A number is taken before
 * the transaction that uses it, so that those who record in one meeting at the same time do not
 * wait for each other's commits. A number that a refused request did not use is the next one's.
 */
@ApplicationScoped
public class CommitmentNumbers {

  private static final int MEETINGS = 1_000;

  // need not wait for the disk: the commit that uses the number comes later in the same log
  private static final String TAKE =
      """
      SELECT CAST(coalesce(
               (SELECT unused.number FROM (SELECT CAST(:unused AS bigint) AS number) AS unused
                 WHERE NOT EXISTS (SELECT FROM commitment c WHERE c.code = m.code || '-' || unused.number)),
               next_commitment_number(m.code)) AS text),
             set_config('synchronous_commit', 'off', true)
        FROM meeting m WHERE m.code = :meeting
      """;

  private final Transactions transactions;
  private final Cache<String, Queue<Long>> unused =
      Caffeine.newBuilder().maximumSize(MEETINGS).build();

  CommitmentNumbers(Transactions transactions) {
    this.transactions = transactions;
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
        // somebody took it as a code of their own
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  private <T> Uni<T> lend(
      String number, RecordCommitment command, Function<NumberedCommand, Uni<T>> work) {
    String meeting = command.draft().meeting();
    var numbered = new NumberedCommand(command.withCode(Codes.checked(meeting + "-" + number)));
    return work.apply(numbered)
        .invoke(
            done -> {
              if (!numbered.isCarriedOut()) {
                giveBack(meeting, number);
              }
            })
        .onFailure(ProblemException.class)
        .invoke(refused -> giveBack(meeting, number));
  }

  private Uni<String> take(String meeting) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("meeting", meeting);
    parameters.put("unused", unused(meeting));
    return transactions
        .read(session -> Sql.texts(session, TAKE, parameters))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  private Long unused(String meeting) {
    Queue<Long> numbers = unused.getIfPresent(meeting);
    return numbers == null ? null : numbers.poll();
  }

  private void giveBack(String meeting, String number) {
    unused.get(meeting, none -> new ConcurrentLinkedQueue<>()).add(Long.valueOf(number));
  }
}
