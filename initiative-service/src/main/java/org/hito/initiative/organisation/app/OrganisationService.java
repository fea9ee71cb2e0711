package org.hito.initiative.organisation.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.persistence.OrganisationStore;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises organisations. */
@ApplicationScoped
public class OrganisationService {

  /** What the list of organisations may be asked for. */
  public static final Listable LISTABLE = OrganisationStore.LISTABLE;

  private final Transactions transactions;
  private final OrganisationStore store;
  private final Commands<Organisation, OrganisationFact> commands;
  private final Lists lists;

  OrganisationService(Transactions transactions, OrganisationStore store, Lists lists) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lists = lists;
  }

  public Uni<Page<Snapshot<Organisation>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Organisation>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Organisation>> declare(Organisation declared, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                declared.code(),
                attempt,
                before ->
                    Uni.createFrom()
                        .item(Organisation.declare(before, declared, attempt.actor()))));
  }

  /** Applies {@code change} to the present one. */
  public Uni<Snapshot<Organisation>> revise(
      String code, UnaryOperator<Organisation> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    Uni.createFrom()
                        .item(
                            Organisation.declare(
                                Optional.of(before), change.apply(before), attempt.actor()))));
  }
}
