package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.outbox.RelayWakeUp;

/** Where a unit of work begins and ends. */
@ApplicationScoped
public class Transactions {

  private final Mutiny.SessionFactory sessions;
  private final RelayWakeUp relay;
  private final DatabaseOutage database;

  Transactions(Mutiny.SessionFactory sessions, RelayWakeUp relay, DatabaseOutage database) {
    this.sessions = sessions;
    this.relay = relay;
    this.database = database;
  }

  /** One transaction: all of the work or nothing of it; the relay is woken once it is committed. */
  public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withTransaction(work).invoke(relay::wake).invoke(database::answered);
  }

  /**
   * The same for work that creates what is not there: when a rival was first, the work is done
   * again and meets what the rival made.
   */
  public <T> Uni<T> declare(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> write(work))
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  /**
   * The session of the unit of work under way, if any. Who asks the pool for a connection while
   * holding one waits for others who do the same.
   */
  public Optional<Mutiny.Session> current() {
    return Optional.ofNullable(sessions.getCurrentSession());
  }

  /** Reads without a transaction of its own. */
  public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withSession(work).invoke(database::answered);
  }
}
