package org.hito.initiative.fund.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundFact;
import org.hito.initiative.fund.domain.FundSurroundings;
import org.hito.initiative.fund.messaging.FundContract;
import org.hito.kit.domain.Currencies;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores funds and their facts. */
@Singleton
public class FundStore extends AggregateStore<Fund, FundFact, FundEntity> {

  private static final Filter.Form CURRENCIES =
      new Filter.Form("currency", code -> Currencies.parse(code.toUpperCase(Locale.ROOT)));

  /** The filters and orders of the list. */
  public static final Listable LISTABLE =
      new Listable("fund")
          .filter(Filter.holds("funder", "funders"))
          .filter(Filter.oneOf("currency", "currency", CURRENCIES));

  private static final String SURROUNDINGS =
      """
      SELECT CAST(json_build_object(
               'organisations', (SELECT coalesce(json_agg(code), '[]') FROM organisation
                                  WHERE code = ANY(string_to_array(:funders, ','))),
               'currencies', (SELECT coalesce(json_agg(DISTINCT money ->> 'currency'), '[]')
                                FROM initiative i,
                                     jsonb_path_query(CAST(i.state AS jsonb), '$.definition.funding[*]') money
                               WHERE i.funds @> ARRAY[CAST(:code AS text)] AND money ->> 'fund' = :code
                                 AND (jsonb_exists(money, 'allocated') OR jsonb_exists(money, 'spent')))) AS text)
      """;

  FundStore(FactLog log) {
    super("fund", Fund.class, FundEntity.class, log);
  }

  /** Reads what a decision on a fund depends on, in one statement. */
  public Uni<FundSurroundings> surroundings(Mutiny.Session session, Fund declared) {
    Map<String, ?> parameters =
        Map.of("funders", String.join(",", declared.funders()), "code", declared.code());
    return Sql.one(session, SURROUNDINGS, parameters, FundSurroundings.class);
  }

  @Override
  protected FundEntity newRow() {
    return new FundEntity();
  }

  @Override
  protected void index(Fund fund, FundEntity row) {
    row.currency = fund.currency();
    row.funders = fund.funders().toArray(String[]::new);
  }

  @Override
  protected String names(Fund fund) {
    return SearchNames.of(fund.name(), fund.aliases());
  }

  @Override
  public String code(Fund fund) {
    return fund.code();
  }

  @Override
  protected FactBody body(FundFact fact, Snapshot<Fund> after) {
    return FundContract.body(fact, after);
  }
}
