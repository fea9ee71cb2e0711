package org.hito.initiative.organisation.persistence;

import jakarta.inject.Singleton;
import org.hito.initiative.organisation.domain.Countries;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.initiative.organisation.messaging.OrganisationContract;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores organisations and their facts. */
@Singleton
public class OrganisationStore
    extends AggregateStore<Organisation, OrganisationFact, OrganisationEntity> {

  /** The filters and orders of the list. */
  public static final Listable LISTABLE =
      new Listable("organisation")
          .filter(Filter.oneOf("kind", "kind", OrganisationKind.class))
          .filter(Filter.oneOf("country", "country", Countries.CODES));

  OrganisationStore(FactLog log) {
    super("organisation", Organisation.class, OrganisationEntity.class, log);
  }

  @Override
  protected OrganisationEntity newRow() {
    return new OrganisationEntity();
  }

  @Override
  protected void index(Organisation organisation, OrganisationEntity row) {
    row.kind = organisation.kind().wireName();
    row.country = organisation.country();
  }

  @Override
  protected String names(Organisation organisation) {
    return SearchNames.of(organisation.name(), organisation.aliases());
  }

  @Override
  public String code(Organisation organisation) {
    return organisation.code();
  }

  @Override
  protected FactBody body(OrganisationFact fact, Snapshot<Organisation> after) {
    return OrganisationContract.body(fact, after);
  }
}
