package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.store.Transactions;
import org.hito.metrics.evidence.domain.SparksQuery;
import org.hito.metrics.evidence.persistence.SparkStore;

/** Reads small curves. */
@ApplicationScoped
public class SparksService {

  private final Transactions transactions;
  private final SparkStore sparks;

  SparksService(Transactions transactions, SparkStore sparks) {
    this.transactions = transactions;
    this.sparks = sparks;
  }

  /** The values by code, as JSON. */
  public Uni<String> read(SparksQuery asked) {
    return transactions.read(session -> sparks.read(session, asked));
  }
}
