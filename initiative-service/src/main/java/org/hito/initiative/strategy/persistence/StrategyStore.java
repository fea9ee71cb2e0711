package org.hito.initiative.strategy.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategyFact;
import org.hito.initiative.strategy.domain.StrategySurroundings;
import org.hito.initiative.strategy.messaging.StrategyContract;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores strategies and their facts. */
@Singleton
public class StrategyStore extends AggregateStore<Strategy, StrategyFact, StrategyEntity> {

  /** The filters and orders of the list. */
  public static final Listable LISTABLE =
      new Listable("strategy")
          .filter(Filter.holds("owner", "owners"))
          .filter(Filter.holds("buildsOn", "builds_on"));

  /**
   * Taken while a strategy is declared to build on others, so that two concurrent changes cannot
   * close a cycle.
   */
  private static final long BUILDS_ON_LOCK = 3_317_540_923L;

  private static final String SURROUNDINGS =
      """
      SELECT CAST(json_build_object(
               'organisations', (SELECT coalesce(json_agg(code), '[]') FROM organisation
                                  WHERE code = ANY(string_to_array(:owners, ','))),
               'pillars', (SELECT coalesce(json_agg(DISTINCT pillar), '[]') FROM initiative
                            WHERE strategy = :code AND pillar IS NOT NULL),
               'phases', (SELECT coalesce(json_agg(DISTINCT phase), '[]') FROM initiative
                           WHERE strategy = :code AND phase IS NOT NULL),
               'buildsOn', json_build_object('known', (
                 WITH RECURSIVE reached (code, builds_on) AS (
                   SELECT code, builds_on FROM strategy WHERE code = ANY(string_to_array(:buildsOn, ','))
                    UNION
                   SELECT s.code, s.builds_on FROM strategy s JOIN reached r ON s.code = ANY(r.builds_on))
                 SELECT coalesce(json_object_agg(code, builds_on), '{}') FROM reached))) AS text)
      """;

  StrategyStore(FactLog log) {
    super("strategy", Strategy.class, StrategyEntity.class, log);
  }

  /** Reads what a decision on a strategy depends on. */
  public Uni<StrategySurroundings> surroundings(Mutiny.Session session, Strategy declared) {
    Map<String, ?> parameters =
        Map.of(
            "owners",
            String.join(",", declared.owners()),
            "code",
            declared.code(),
            "buildsOn",
            String.join(",", declared.buildsOn()));
    Uni<Void> locked =
        declared.buildsOn().isEmpty()
            ? Uni.createFrom().voidItem()
            : Sql.lock(session, BUILDS_ON_LOCK);
    return locked.chain(
        () -> Sql.one(session, SURROUNDINGS, parameters, StrategySurroundings.class));
  }

  @Override
  protected StrategyEntity newRow() {
    return new StrategyEntity();
  }

  @Override
  protected void index(Strategy strategy, StrategyEntity row) {
    row.owners = strategy.owners().toArray(String[]::new);
  }

  @Override
  protected String names(Strategy strategy) {
    return SearchNames.of(strategy.name(), strategy.aliases());
  }

  @Override
  public String code(Strategy strategy) {
    return strategy.code();
  }

  @Override
  protected FactBody body(StrategyFact fact, Snapshot<Strategy> after) {
    return StrategyContract.body(fact, after);
  }
}
