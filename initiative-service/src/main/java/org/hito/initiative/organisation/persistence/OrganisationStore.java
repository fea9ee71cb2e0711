package org.hito.initiative.organisation.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.organisation.domain.Countries;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.initiative.organisation.domain.Member;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.initiative.organisation.messaging.OrganisationContract;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
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
          .filter(Filter.oneOf("country", "country", Countries.CODES))
          .filter(Filter.holds("member", "members"))
          .filter(Filter.heldBy("memberOf", "organisation", "members"));

  /**
   * Taken while an organisation gets members, so that two concurrent changes cannot close a cycle.
   */
  private static final long MEMBERS_LOCK = 3_317_540_922L;

  private static final String MEMBERS =
      """
      WITH RECURSIVE reached (code, members) AS (
        SELECT code, members FROM organisation WHERE code = ANY(string_to_array(:codes, ','))
         UNION
        SELECT o.code, o.members FROM organisation o JOIN reached r ON o.code = ANY(r.members))
      SELECT CAST(json_build_object('known', coalesce(json_object_agg(code, members), '{}')) AS text)
        FROM reached
      """;

  OrganisationStore(FactLog log) {
    super("organisation", Organisation.class, OrganisationEntity.class, log);
  }

  /** The known direct and indirect members of an organisation, each with its own members. */
  public Uni<LinkGraph> members(Mutiny.Session session, Organisation declared) {
    String codes =
        declared.members().stream()
            .map(Member::organisation)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(","));
    return codes.isEmpty()
        ? Uni.createFrom().item(new LinkGraph(Map.of()))
        : Sql.lock(session, MEMBERS_LOCK)
            .chain(() -> Sql.one(session, MEMBERS, Map.of("codes", codes), LinkGraph.class));
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
