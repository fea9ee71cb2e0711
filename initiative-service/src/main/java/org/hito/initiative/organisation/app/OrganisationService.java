package org.hito.initiative.organisation.app;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.organisation.domain.DeclareOrganisation;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.persistence.OrganisationStore;
import org.hito.kit.declaration.DeclaredThings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.store.Transactions;

/** Reads, declares and revises organisations. */
@Singleton
public class OrganisationService
    extends DeclaredThings<Organisation, OrganisationFact, DeclareOrganisation> {

  /** The filters and orders of the list of organisations. */
  public static final Listable LISTABLE = OrganisationStore.LISTABLE;

  private final OrganisationStore store;

  OrganisationService(Transactions transactions, OrganisationStore store, Lists lists) {
    super(transactions, store, lists, LISTABLE);
    this.store = store;
  }

  @Override
  protected Optional<Rejection> forbidden(
      Optional<Organisation> before, DeclareOrganisation command, Actor actor) {
    return DeclareOrganisation.forbidden(actor);
  }

  @Override
  protected Uni<Decision<Organisation, OrganisationFact>> decide(
      Mutiny.Session session,
      Optional<Organisation> before,
      DeclareOrganisation command,
      Origin origin) {
    return store
        .members(session, command.declared())
        .map(members -> command.decide(before, members, origin.actor()));
  }
}
