package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.AppendedFacts;
import org.hito.kit.outbox.RelayWakeUp;
import org.hito.kit.sql.SqlTransaction;

/** Begins and ends units of work. */
@ApplicationScoped
public class Transactions {

  private static final String BEGIN = "BEGIN";
  private static final String BEGIN_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private static final int AGAIN = 2;

  private final Mutiny.SessionFactory sessions;
  private final AppendedFacts appended;
  private final RelayWakeUp relay;
  private final DatabaseOutage database;
  private final Turns turns;

  Transactions(
      Mutiny.SessionFactory sessions,
      AppendedFacts appended,
      RelayWakeUp relay,
      DatabaseOutage database,
      Turns turns) {
    this.sessions = sessions;
    this.appended = appended;
    this.relay = relay;
    this.database = database;
    this.turns = turns;
  }

  /**
   * Does the work in one transaction. After the commit, the relay sends the facts it has appended.
   * If the database rolls it back because of others, for example to end a deadlock with a
   * migration, it is retried, so it must read and change nothing outside the database. It is not
   * retried after a lock timeout, since its caller has waited enough.
   */
  public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> writeOnce(work))
        .onFailure(
            failure ->
                DatabaseFailures.isRivalry(failure) && !DatabaseFailures.isLockTimeout(failure))
        .retry()
        .atMost(AGAIN);
  }

  /** The same for work that cannot be retried, since it consumes something. */
  public <T> Uni<T> writeOnce(Function<Mutiny.Session, Uni<T>> work) {
    AtomicInteger facts = new AtomicInteger();
    return turns
        .take(
            () ->
                inTransaction(
                    BEGIN,
                    session ->
                        work.apply(session)
                            .onTermination()
                            .invoke(() -> facts.set(appended.take(session)))))
        .invoke(() -> relay.committed(facts.get()))
        .invoke(database::changed);
  }

  private <T> Uni<T> inTransaction(String begin, Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withSession(
        session ->
            Uni.createFrom()
                .deferred(() -> inTransaction(begin, session, SqlTransaction.open(session), work)));
  }

  private static <T> Uni<T> inTransaction(
      String begin,
      Mutiny.Session session,
      SqlTransaction transaction,
      Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              transaction.begin(begin);
              return work.apply(session);
            })
        .call(transaction::begun)
        .call(session::flush)
        .onFailure()
        .call(transaction::rollback)
        .onCancellation()
        .call(transaction::rollback)
        .call(transaction::end)
        .onTermination()
        .invoke(transaction::close);
  }

  /**
   * The same for work that creates something: if a concurrent transaction creates it first, the
   * work is retried and finds it.
   */
  public <T> Uni<T> declare(Function<Mutiny.Session, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> write(work))
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  /**
   * The session of the current unit of work, if any. Use it instead of the pool: taking a second
   * connection while holding one can deadlock.
   */
  public Optional<Mutiny.Session> current() {
    return Optional.ofNullable(sessions.getCurrentSession());
  }

  /** Reads one snapshot with several statements. */
  public <T> Uni<T> readAtOneMoment(Function<Mutiny.Session, Uni<T>> work) {
    return inTransaction(BEGIN_SNAPSHOT, work).invoke(database::answered);
  }

  /** Runs one statement, which is committed at once, and publishes nothing. */
  public <T> Uni<T> atOnce(Function<Mutiny.Session, Uni<T>> statement) {
    return read(statement);
  }

  /** Reads without a transaction. */
  public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withSession(work).invoke(database::answered);
  }
}
