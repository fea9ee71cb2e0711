package org.hito.initiative.fund.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.fund.domain.DeclareFund;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundFact;
import org.hito.initiative.fund.persistence.FundStore;
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

/** Reads, declares and revises funds. */
@ApplicationScoped
public class FundService {

  /** What the list of funds may be asked for. */
  public static final Listable LISTABLE = FundStore.LISTABLE;

  private final Transactions transactions;
  private final FundStore store;
  private final Commands<Fund, FundFact> commands;
  private final Lists lists;

  FundService(Transactions transactions, FundStore store, Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Fund>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Fund>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Fund>> declare(String code, DeclareFund command, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                code,
                attempt,
                before -> decide(session, command, before, attempt.origin())));
  }

  /** Applies {@code change} to the present one; 404 when there is none. */
  public Uni<Snapshot<Fund>> revise(
      String code, Function<Fund, DeclareFund> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    decide(session, change.apply(before), Optional.of(before), attempt.origin())));
  }

  private Uni<Decision<Fund, FundFact>> decide(
      Mutiny.Session session, DeclareFund command, Optional<Fund> before, Origin origin) {
    return store
        .surroundings(session, command.declared())
        .map(surroundings -> command.decide(before, surroundings, origin.actor()));
  }
}
