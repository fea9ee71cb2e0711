package org.hito.initiative.strategy.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.strategy.domain.DeclareStrategy;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategyFact;
import org.hito.initiative.strategy.persistence.StrategyStore;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises strategies. */
@ApplicationScoped
public class StrategyService {

  /** What the list of strategies may be asked for. */
  public static final Listable LISTABLE = StrategyStore.LISTABLE;

  private final Transactions transactions;
  private final StrategyStore store;
  private final Commands<Strategy, StrategyFact> commands;
  private final Lists lists;

  StrategyService(Transactions transactions, StrategyStore store, Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Strategy>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Strategy>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Strategy>> declare(String code, DeclareStrategy command, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                code,
                attempt,
                before -> decide(session, command, before, attempt.origin())));
  }

  /** Applies {@code change} to the present one; 404 when there is none. */
  public Uni<Snapshot<Strategy>> revise(
      String code, Function<Strategy, DeclareStrategy> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    decide(session, change.apply(before), Optional.of(before), attempt.origin())));
  }

  private Uni<Decision<Strategy, StrategyFact>> decide(
      Mutiny.Session session, DeclareStrategy command, Optional<Strategy> before, Origin origin) {
    return store
        .surroundings(session, command.declared())
        .map(surroundings -> command.decide(before, surroundings, origin.actor()));
  }
}
