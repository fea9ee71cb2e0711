package org.hito.initiative.fund.app;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.fund.domain.DeclareFund;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundFact;
import org.hito.initiative.fund.persistence.FundStore;
import org.hito.kit.declaration.DeclaredThings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises funds. */
@Singleton
public class FundService extends DeclaredThings<Fund, FundFact, DeclareFund> {

  /** The filters and orders of the list of funds. */
  public static final Listable LISTABLE = FundStore.LISTABLE;

  private final FundStore store;

  FundService(Transactions transactions, FundStore store, Lists lists) {
    super(transactions, store, lists, LISTABLE);
    this.store = store;
  }

  @Override
  protected Optional<Rejection> forbidden(Optional<Fund> before, DeclareFund command, Actor actor) {
    return command.forbidden(before, actor);
  }

  @Override
  protected Uni<Decision<Fund, FundFact>> decide(
      Mutiny.Session session, Optional<Fund> before, DeclareFund command, Origin origin) {
    return store
        .surroundings(session, command.declared())
        .map(surroundings -> command.decide(before, surroundings, origin.actor()));
  }
}
