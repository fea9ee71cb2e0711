package org.hito.initiative.strategy.app;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.strategy.domain.DeclareStrategy;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategyFact;
import org.hito.initiative.strategy.persistence.StrategyStore;
import org.hito.kit.declaration.DeclaredThings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises strategies. */
@Singleton
public class StrategyService extends DeclaredThings<Strategy, StrategyFact, DeclareStrategy> {

  /** The filters and orders of the list of strategies. */
  public static final Listable LISTABLE = StrategyStore.LISTABLE;

  private final StrategyStore store;

  StrategyService(Transactions transactions, StrategyStore store, Lists lists) {
    super(transactions, store, lists, LISTABLE);
    this.store = store;
  }

  @Override
  protected Optional<Rejection> forbidden(
      Optional<Strategy> before, DeclareStrategy command, Actor actor) {
    return command.forbidden(before, actor);
  }

  @Override
  protected Uni<Decision<Strategy, StrategyFact>> decide(
      Mutiny.Session session, Optional<Strategy> before, DeclareStrategy command, Origin origin) {
    return store
        .surroundings(session, command.declared())
        .map(surroundings -> command.decide(before, surroundings, origin.actor()));
  }
}
