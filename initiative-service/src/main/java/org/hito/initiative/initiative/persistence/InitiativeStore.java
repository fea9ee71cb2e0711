package org.hito.initiative.initiative.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.initiative.domain.HealthStatus;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Partner;
import org.hito.initiative.initiative.messaging.InitiativeContract;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;

/** Stores initiatives and their facts. */
@Singleton
public class InitiativeStore extends AggregateStore<Initiative, InitiativeFact, InitiativeEntity> {

  /** The filters and orders of the list; its rows have the current progress of their indicators. */
  public static final Listable LISTABLE =
      new Listable("initiative_now")
          .filter(Filter.oneOf("strategy", "strategy"))
          .filter(Filter.oneOf("pillar", "pillar"))
          .filter(Filter.oneOf("phase", "phase"))
          .filter(Filter.oneOf("status", "status", InitiativeStatus.class))
          .filter(Filter.oneOf("kind", "kind", InitiativeKind.class))
          .filter(Filter.oneOf("lead", "lead"))
          .filter(Filter.holds("partner", "partners"))
          .filter(Filter.holds("indicator", "indicators"))
          .filter(Filter.holds("fund", "funds"))
          .filter(Filter.eitherHolds("alternativeTo", "initiative", "alternatives"))
          .filter(Filter.oneOf("health", "health", HealthStatus.class));

  private static final int BATCH = 100;

  static final String LINKED =
      """
      SELECT code FROM initiative WHERE indicators @> ARRAY[CAST(:indicator AS text)] ORDER BY code
      """;

  static final String TO_BE_MISSED =
      """
      SELECT code FROM initiative WHERE to_be_missed_after < :today AND code > :last
       ORDER BY code LIMIT :batch
      """;

  InitiativeStore(FactLog log) {
    super("initiative", Initiative.class, InitiativeEntity.class, log);
  }

  /** The initiatives linked to an indicator, in the order of their codes. */
  public Uni<List<String>> linked(Mutiny.Session session, String indicator) {
    return Sql.texts(session, LINKED, Map.of("indicator", indicator));
  }

  /**
   * The next codes, after the given one, of initiatives with a passed due date that is not recorded
   * yet.
   */
  public Uni<List<String>> toBeMissed(Mutiny.Session session, LocalDate today, String last) {
    return Sql.texts(session, TO_BE_MISSED, Map.of("today", today, "last", last, "batch", BATCH));
  }

  @Override
  protected Set<String> derived() {
    return Set.of("health-changed", "milestone-missed");
  }

  @Override
  protected InitiativeEntity newRow() {
    return new InitiativeEntity();
  }

  @Override
  protected void index(Initiative initiative, InitiativeEntity row) {
    InitiativeDefinition definition = initiative.definition();
    row.strategy = definition.strategy();
    row.pillar = definition.pillar();
    row.phase = definition.phase();
    row.kind = definition.kind().wireName();
    row.status = initiative.status().name();
    row.health = initiative.health().status().name();
    row.lead = definition.lead();
    row.partners =
        definition.partners().stream()
            .map(Partner::organisation)
            .collect(Collectors.toSet())
            .toArray(String[]::new);
    row.indicators = definition.indicators().toArray(String[]::new);
    row.toBeMissedAfter = initiative.toBeMissedAfter();
  }

  @Override
  protected String names(Initiative initiative) {
    return SearchNames.of(initiative.definition().name(), initiative.definition().aliases());
  }

  @Override
  public String code(Initiative initiative) {
    return initiative.code();
  }

  @Override
  protected Object said(Initiative initiative) {
    return initiative.definition();
  }

  @Override
  protected FactBody body(InitiativeFact fact, Snapshot<Initiative> after) {
    return InitiativeContract.body(fact, after);
  }
}
