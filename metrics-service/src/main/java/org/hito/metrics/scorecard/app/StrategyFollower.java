package org.hito.metrics.scorecard.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Transactions;
import org.hito.metrics.scorecard.domain.VersionedStrategy;
import org.hito.metrics.scorecard.persistence.StrategyStore;
import org.hito.metrics.subject.persistence.CountingLock;

/** Stores the strategies facts describe. */
@ApplicationScoped
public class StrategyFollower {

  private final Transactions transactions;
  private final CountingLock counting;
  private final StrategyStore store;

  StrategyFollower(Transactions transactions, CountingLock counting, StrategyStore store) {
    this.transactions = transactions;
    this.counting = counting;
    this.store = store;
  }

  /** Stores them in one transaction, unless newer versions are stored already. */
  public Uni<Void> follow(List<VersionedStrategy> strategies) {
    return transactions.write(
        session -> counting.shared(session).chain(() -> follow(session, strategies)));
  }

  private Uni<Void> follow(Mutiny.Session session, List<VersionedStrategy> strategies) {
    return Multi.createFrom()
        .iterable(strategies)
        .onItem()
        .transformToUniAndConcatenate(one -> store.follow(session, one))
        .collect()
        .last();
  }
}
