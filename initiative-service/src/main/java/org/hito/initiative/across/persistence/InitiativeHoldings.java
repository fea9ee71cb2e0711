package org.hito.initiative.across.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hito.initiative.document.persistence.DocumentStore;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.persistence.FundStore;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.initiative.organisation.persistence.OrganisationStore;
import org.hito.initiative.strategy.persistence.StrategyStore;
import org.hito.kit.across.Holdings;
import org.hito.kit.across.Kind;
import org.hito.kit.across.Relation;

/** The kinds and relations that initiative-service answers about. */
@ApplicationScoped
class InitiativeHoldings {

  private static final List<Relation> RELATIONS =
      List.of(
          Relation.many("organisation", "has-member", "organisation", "members", "member"),
          Relation.many("strategy", "builds-on", "strategy", "builds_on", "buildsOn"),
          Relation.many(
              "initiative", "alternative-to", "initiative", "alternatives", "alternativeTo"),
          Relation.many("strategy", "owned-by", "organisation", "owners", "owner"),
          Relation.one("initiative", "belongs-to", "strategy", "strategy", "strategy"),
          Relation.one("initiative", "led-by", "organisation", "lead", "lead"),
          Relation.many("initiative", "partnered-by", "organisation", "partners", "partner"),
          Relation.many("initiative", "moves", "indicator", "indicators", "indicator"),
          Relation.many("initiative", "draws-from", "fund", "funds", "fund"),
          Relation.many("fund", "funded-by", "organisation", "funders", "funder"),
          read("organisation"),
          read("strategy"),
          read("initiative"),
          read("fund"));

  private static Relation read(String kind) {
    return Relation.named(kind, "read-in", "document", "t.documents");
  }

  @Produces
  @Singleton
  Holdings holdings(
      OrganisationStore organisations,
      DocumentStore documents,
      StrategyStore strategies,
      FundStore funds,
      InitiativeStore initiatives) {
    return new Holdings(
        List.of(
            Kind.of(organisations),
            Kind.of(documents).foundByAlias(),
            Kind.of(strategies),
            Kind.of(funds)
                .showingWord("currency")
                .showing("amount", Fund::amount)
                .showing("from", Fund::from)
                .showing("to", Fund::to),
            Kind.of(initiatives).showingWord("status").showingWord("health")),
        RELATIONS);
  }
}
