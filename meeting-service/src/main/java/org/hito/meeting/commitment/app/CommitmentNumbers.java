package org.hito.meeting.commitment.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.persistence.NumberStore;

/**
 * Numbers the commitments of a meeting that are recorded without a code. Numbers are allocated
 * before the transaction that uses them, so that concurrent requests for one meeting do not wait
 * for each other's commits. A number that a refused or repeated request did not use is allocated
 * again.
 */
@ApplicationScoped
class CommitmentNumbers {

  private static final int MEETINGS = 1_000;
  private static final int WIDEST = 1_000;

  private final Transactions transactions;
  private final NumberStore store;
  private final Cache<String, NavigableSet<Long>> unused =
      Caffeine.newBuilder().maximumSize(MEETINGS).build();

  CommitmentNumbers(Transactions transactions, NumberStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /** Allocates this many numbers of a meeting; 404 when there is no such meeting. */
  Uni<List<Long>> allocate(String meeting, int count) {
    return allocate(meeting, count, count);
  }

  // where numbers are codes already, each round looks at more of them
  private Uni<List<Long>> allocate(String meeting, int count, int width) {
    if (count == 0) {
      return Uni.createFrom().item(List.of());
    }
    return some(meeting, width)
        .chain(
            found -> {
              int enough = Math.min(count, found.size());
              found.subList(enough, found.size()).forEach(spare -> release(meeting, spare));
              return allocate(meeting, count - enough, Math.min(WIDEST, width * 4))
                  .map(more -> Stream.concat(found.stream().limit(enough), more.stream()).toList());
            });
  }

  private Uni<List<Long>> some(String meeting, int count) {
    List<Long> again = unused(meeting, count);
    return again.isEmpty()
        ? transactions
            .atOnce(session -> store.allocate(session, meeting, count))
            .map(allocated -> allocated.orElseThrow(() -> new ProblemException(404, "not-found")))
        : transactions.read(session -> store.free(session, meeting, again));
  }

  private List<Long> unused(String meeting, int count) {
    NavigableSet<Long> numbers = unused.getIfPresent(meeting);
    return numbers == null
        ? List.of()
        : Stream.generate(numbers::pollFirst).limit(count).takeWhile(Objects::nonNull).toList();
  }

  /** A number that was not used can be allocated again. */
  void release(String meeting, long number) {
    unused.get(meeting, none -> new ConcurrentSkipListSet<>()).add(number);
  }
}
