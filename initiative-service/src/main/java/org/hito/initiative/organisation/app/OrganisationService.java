package org.hito.initiative.organisation.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.organisation.domain.DeclareOrganisation;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.persistence.OrganisationStore;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
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

  public Uni<Declared<Organisation>> declare(
      String code, DeclareOrganisation command, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                code,
                attempt,
                before -> decide(session, command, before, attempt.actor())));
  }

  /** Applies {@code change} to the present one; 404 when there is none. */
  public Uni<Snapshot<Organisation>> revise(
      String code, Function<Organisation, DeclareOrganisation> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                before ->
                    decide(session, change.apply(before), Optional.of(before), attempt.actor())));
  }

  private Uni<Decision<Organisation, OrganisationFact>> decide(
      Mutiny.Session session,
      DeclareOrganisation command,
      Optional<Organisation> before,
      Actor actor) {
    return store
        .members(session, command.declared())
        .map(members -> command.decide(before, members, actor));
  }
}
