package org.hito.kit.declaration;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/**
 * Lists, finds, declares and revises the things of one kind, where a declaration is all that
 * changes them.
 *
 * @param <S> the state
 * @param <F> its facts
 * @param <D> what a declaration is read as
 */
public abstract class DeclaredThings<S, F, D> {

  private final Transactions transactions;
  private final AggregateStore<S, F, ?> store;
  private final Commands<S, F> commands;
  private final Lists lists;
  private final Listable listable;

  protected DeclaredThings(
      Transactions transactions, AggregateStore<S, F, ?> store, Lists lists, Listable listable) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lists = lists;
    this.listable = listable;
  }

  public Uni<Page<Snapshot<S>>> list(ListRequest request) {
    return lists.page(store, listable, request);
  }

  public Uni<Optional<Snapshot<S>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  /** Registers it, revises the existing one, or finds nothing to do. */
  public Uni<Declared<S>> declare(String code, D declaration, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                code,
                attempt,
                before -> permitted(session, before, declaration, attempt.origin())));
  }

  /** Applies {@code change} to the present one; 404 when there is none. */
  public Uni<Snapshot<S>> revise(String code, Function<S, D> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    permitted(
                        session, Optional.of(before), change.apply(before), attempt.origin())));
  }

  // callers who may not declare it must not hold a lock that others wait for
  private Uni<Decision<S, F>> permitted(
      Mutiny.Session session, Optional<S> before, D declaration, Origin origin) {
    return forbidden(before, declaration, origin.actor())
        .map(refusal -> Uni.createFrom().item(Decision.<S, F>rejected(refusal)))
        .orElseGet(() -> decide(session, before, declaration, origin));
  }

  /** The rejection of an actor who may not declare it, if any. */
  protected abstract Optional<Rejection> forbidden(Optional<S> before, D declaration, Actor actor);

  /** Decides on a declaration, given the present state, after reading what the decision needs. */
  protected abstract Uni<Decision<S, F>> decide(
      Mutiny.Session session, Optional<S> before, D declaration, Origin origin);
}
