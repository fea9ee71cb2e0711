package org.hito.kit.schedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.DatabaseOutage;
import org.jboss.logging.Logger;

/**
 * Applies changes that time alone causes, such as recording that a date has passed. Due aggregates
 * are read in batches in the order of their codes, and each is handled in its own transaction.
 *
 * <p>Replicas may sweep at the same time: each decision is made with the row locked, and finds
 * nothing to do if another replica was first. A failure affects no other aggregate; the next sweep
 * tries again.
 */
@ApplicationScoped
public class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final ShutdownGuard shutdown;
  private final DatabaseOutage database;

  Sweep(ShutdownGuard shutdown, DatabaseOutage database) {
    this.shutdown = shutdown;
    this.database = database;
  }

  /** The next batch of due codes after the given one, in order. */
  @FunctionalInterface
  public interface Due extends Function<String, Uni<List<String>>> {}

  /** Handles one thing in one transaction. */
  @FunctionalInterface
  public interface Handling extends Function<String, Uni<?>> {}

  /**
   * Sweeps once.
   *
   * @param what the name of the sweep in the log
   */
  public Uni<Void> run(String what, Due due, Handling handling) {
    AtomicReference<String> last = new AtomicReference<>("");
    return shutdown
        .waitedFor(
            Parts.whileThereAreMore(() -> batch(last, due, code -> attempt(what, code, handling))))
        .onFailure(DatabaseFailures::isTransient)
        .invoke(database::failed)
        .onFailure(DatabaseFailures::isTransient)
        .recoverWithNull();
  }

  private Uni<Boolean> batch(
      AtomicReference<String> last, Due due, Function<String, Uni<Void>> handling) {
    if (shutdown.isStopping()) {
      return Uni.createFrom().item(false);
    }
    return due.apply(last.get())
        .chain(
            codes -> {
              if (codes.isEmpty()) {
                return Uni.createFrom().item(false);
              }
              last.set(codes.get(codes.size() - 1));
              return each(codes, handling).replaceWith(true);
            });
  }

  private Uni<Void> each(List<String> codes, Function<String, Uni<Void>> handling) {
    return Multi.createFrom()
        .iterable(codes)
        .select()
        .first(code -> !shutdown.isStopping())
        .onItem()
        .transformToUniAndConcatenate(code -> handling.apply(code))
        .collect()
        .last();
  }

  private static Uni<Void> attempt(String what, String code, Handling handling) {
    return Uni.createFrom()
        .deferred(() -> handling.apply(code))
        .replaceWithVoid()
        .onFailure(failure -> !DatabaseFailures.isOutage(failure))
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "sweep failed for one aggregate: what=%s code=%s", what, code);
              return null;
            });
  }
}
