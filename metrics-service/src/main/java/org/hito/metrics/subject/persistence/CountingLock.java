package org.hito.metrics.subject.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.Sql;

/**
 * The advisory lock between facts and definitions. A transaction that applies a fact takes it
 * shared; one that changes a definition takes it exclusively. So a fact is either visible when a
 * definition counts, or sees the definition when it is applied. The lock is released when the
 * transaction ends.
 */
@Singleton
public class CountingLock {

  static final long KEY = 7_204_118_533L;

  private static final String SHARED = "SELECT CAST(pg_advisory_xact_lock_shared(:lock) AS text)";

  /** For changing a definition. */
  public Uni<Void> exclusive(Mutiny.Session session) {
    return Sql.lock(session, KEY);
  }

  /** For applying a fact. */
  public Uni<Void> shared(Mutiny.Session session) {
    return Sql.texts(session, SHARED, Map.of("lock", KEY)).replaceWithVoid();
  }
}
