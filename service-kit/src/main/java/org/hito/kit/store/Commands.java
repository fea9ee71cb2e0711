package org.hito.kit.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * The one place where decisions become rows and facts: load and lock, decide, save, append.
 *
 * @param <S> the state
 * @param <F> its facts
 */
public final class Commands<S, F> {

  private final AggregateStore<S, F, ?> store;

  public Commands(AggregateStore<S, F, ?> store) {
    this.store = store;
  }

  /** A pure decision, or one that first reads something in the same session. */
  @FunctionalInterface
  public interface Decide<T, S, F> extends Function<T, Uni<Decision<S, F>>> {}

  /**
   * Declares a thing (PUT): creates it, changes it, or finds nothing to do. The decision gets the
   * present state, if any.
   */
  public Uni<Declared<S>> declare(
      Mutiny.Session session, String code, Attempt attempt, Decide<Optional<S>, S, F> decide) {
    return store
        .lock(session, code)
        .chain(
            found ->
                found.isPresent()
                    ? redeclare(session, found.get(), attempt, decide)
                    : create(session, attempt, decide));
  }

  private Uni<Declared<S>> create(
      Mutiny.Session session, Attempt attempt, Decide<Optional<S>, S, F> decide) {
    attempt.preconditions().onCreate().ifPresent(Commands::refuse);
    return decide
        .apply(Optional.empty())
        .chain(decision -> record(session, decision, attempt.origin()))
        .map(snapshot -> new Declared<>(snapshot, true));
  }

  private Uni<Declared<S>> redeclare(
      Mutiny.Session session,
      Snapshot<S> before,
      Attempt attempt,
      Decide<Optional<S>, S, F> decide) {
    attempt.preconditions().onExisting(before.version()).ifPresent(Commands::refuse);
    return decide
        .apply(Optional.of(before.state()))
        .call(decision -> mayChange(session, before, decision, attempt.preconditions()))
        .chain(decision -> settle(session, before, decision, attempt.origin()))
        .map(snapshot -> new Declared<>(snapshot, false));
  }

  // if nothing changes, no version is needed, and any version that has existed is accepted
  private Uni<Void> mayChange(
      Mutiny.Session session,
      Snapshot<S> before,
      Decision<S, F> decision,
      Preconditions preconditions) {
    if (decision instanceof Decision.Accepted<S, F>) {
      preconditions.onChange().ifPresent(Commands::refuse);
      return noEditSince(session, before, preconditions);
    }
    return decision instanceof Decision.Unchanged<S, F>
            && preconditions.nameUnknownVersionsOnly(before.version())
        ? noEditSince(session, before, preconditions)
        : Uni.createFrom().voidItem();
  }

  // the log is read only if the version differs
  private Uni<Void> noEditSince(
      Mutiny.Session session, Snapshot<S> before, Preconditions preconditions) {
    long version = before.version();
    if (preconditions.holdsAt(version)) {
      return Uni.createFrom().voidItem();
    }
    return store
        .lastEdit(session, before, preconditions.since(version))
        .invoke(edited -> preconditions.onEdited(version, edited).ifPresent(Commands::refuse))
        .replaceWithVoid();
  }

  /** Creates a thing that must not exist yet (POST). */
  public Uni<Snapshot<S>> record(Mutiny.Session session, Decision<S, F> decision, Origin origin) {
    NewThing<S> prepared = prepare(decision, origin);
    return store.insertAll(session, List.of(prepared)).replaceWith(prepared.snapshot());
  }

  /** A thing that must not exist yet, to be inserted together with others. */
  public NewThing<S> prepare(Decision<S, F> decision, Origin origin) {
    return store.prepareNew(accepted(decision, null), origin);
  }

  /**
   * Changes the declaration of a thing (PATCH): needs If-Match; 404 when there is no such thing.
   */
  public Uni<Snapshot<S>> revise(
      Mutiny.Session session, String code, Attempt attempt, Decide<S, S, F> decide) {
    return lockExisting(session, code)
        .chain(
            before ->
                redeclare(session, before, attempt, state -> decide.apply(state.orElseThrow())))
        .map(Declared::snapshot);
  }

  /** Changes an existing thing, by a move for example; 404 when there is no such thing. */
  public Uni<Snapshot<S>> change(
      Mutiny.Session session, String code, Attempt attempt, Decide<S, S, F> decide) {
    return lockExisting(session, code).chain(before -> change(session, before, attempt, decide));
  }

  private Uni<Snapshot<S>> lockExisting(Mutiny.Session session, String code) {
    return store
        .lock(session, code)
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  private Uni<Snapshot<S>> change(
      Mutiny.Session session, Snapshot<S> before, Attempt attempt, Decide<S, S, F> decide) {
    return noEditSince(session, before, attempt.preconditions())
        .chain(() -> decide.apply(before.state()))
        .chain(decision -> settle(session, before, decision, attempt.origin()));
  }

  private Uni<Snapshot<S>> settle(
      Mutiny.Session session, Snapshot<S> before, Decision<S, F> decision, Origin origin) {
    if (decision instanceof Decision.Unchanged<S, F> same) {
      return Uni.createFrom().item(before.map(state -> same.state()));
    }
    Decision.Accepted<S, F> taken = accepted(decision, before.state());
    return store.update(session, taken.state(), taken.facts(), origin);
  }

  private Decision.Accepted<S, F> accepted(Decision<S, F> decision, S before) {
    if (decision instanceof Decision.Accepted<S, F> taken) {
      store.tooLarge(before, taken.state()).ifPresent(Commands::refuse);
      return taken;
    }
    if (decision instanceof Decision.Rejected<S, F> refused) {
      throw new ProblemException(Problem.of(refused.rejection()));
    }
    throw new IllegalStateException("a new thing cannot be unchanged");
  }

  /**
   * Refuses a forbidden change before any lock is taken, for callers that lock before they decide,
   * so that a caller without permission makes nobody wait. The decision is made again under the
   * lock.
   */
  public Uni<Void> permit(
      Mutiny.Session session, String code, Function<Optional<S>, Optional<Rejection>> forbidden) {
    return store
        .find(session, code)
        .invoke(
            found ->
                forbidden
                    .apply(found.map(Snapshot::state))
                    .map(Problem::of)
                    .ifPresent(Commands::refuse))
        .replaceWithVoid();
  }

  private static void refuse(Problem problem) {
    throw new ProblemException(problem);
  }
}
