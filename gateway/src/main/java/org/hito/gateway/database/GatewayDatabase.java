package org.hito.gateway.database;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hito.gateway.exchange.EventLoop;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * The gateway's own database. During an outage, requests that need it fail at once with 503, and
 * all others continue.
 */
@ApplicationScoped
public class GatewayDatabase {

  /** The longest that statements may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration GRACE = Duration.ofMillis(250);
  private static final String RETRY_AFTER_SECONDS = "5";

  /** As many as there are connections: each may have prepared a statement before a migration. */
  private static final int OUTDATED = 8;

  private final Pool pool;
  private final DatabaseState state;

  GatewayDatabase(Pool pool, DatabaseState state) {
    this.pool = pool;
    this.state = state;
  }

  /** A database that is known to be available, for commands that run next to the gateway. */
  public static GatewayDatabase reached(Pool pool) {
    DatabaseState state = new DatabaseState();
    state.migrated();
    return new GatewayDatabase(pool, state);
  }

  /**
   * Runs statements. The answer arrives on the caller's event loop; it is a 503 during an outage.
   */
  public <T> Uni<T> ask(Function<SqlClient, Uni<T>> statements) {
    return guarded(() -> watched(statements.apply(pool), GatewayDatabase::away));
  }

  /**
   * Runs statements that change something in one transaction, otherwise like {@link #ask}. The
   * answer is a 502 if the database failed or was late after they began: they may have been
   * committed.
   */
  public <T> Uni<T> change(Function<SqlConnection, Uni<T>> statements) {
    return guarded(
        () -> {
          AtomicBoolean begun = new AtomicBoolean();
          return watched(
              pool.withTransaction(
                  connection -> {
                    begun.set(true);
                    return statements.apply(connection);
                  }),
              () -> begun.get() ? unanswered() : away());
        });
  }

  private <T> Uni<T> guarded(Supplier<Uni<T>> statements) {
    return Uni.createFrom()
        .deferred(() -> state.isAway() ? Uni.createFrom().failure(away()) : statements.get())
        .onFailure(DatabaseFailures::isOutdatedPlan) // the driver has forgotten it by then
        .retry()
        .atMost(OUTDATED);
  }

  // one slow statement is no outage; the watch detects whether the database answers
  private <T> Uni<T> watched(Uni<T> statements, Supplier<ProblemException> unavailable) {
    return inTime(statements)
        .emitOn(EventLoop.current())
        .onFailure(DatabaseFailures::areOutages)
        .invoke(state::failed)
        .onFailure(
            failure -> DatabaseFailures.areOutages(failure) || failure instanceof TimeoutException)
        .transform(failure -> unavailable.get())
        .onFailure(DatabaseFailures::isReadOnly)
        .transform(failure -> away());
  }

  /**
   * Fails if the database does not answer in time. If the gateway itself was paused for that long,
   * it first processes what arrived meanwhile.
   */
  static <T> Uni<T> inTime(Uni<T> asked) {
    Uni<T> late =
        Uni.createFrom()
            .<T>nullItem()
            .onItem()
            .delayIt()
            .by(PATIENCE)
            .onItem()
            .delayIt()
            .by(GRACE)
            .onItem()
            .failWith(TimeoutException::new);
    return Uni.join().first(asked, late).toTerminate();
  }

  private static ProblemException away() {
    return temporary(Problem.of(503, "database-unavailable"));
  }

  private static ProblemException unanswered() {
    return temporary(Problem.of(502, "upstream-failed"));
  }

  private static ProblemException temporary(Problem problem) {
    return new ProblemException(problem.withHeader("Retry-After", RETRY_AFTER_SECONDS));
  }
}
