package org.hito.initiative.initiative.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hito.kit.listing.ListSql;
import org.hito.kit.store.MigrationLock;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.QueryPlan;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the database answers lists of 100,000 initiatives. */
class InitiativePlansComponentTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  // blocks of 8 KB, of some 25,000 in the table: 50 rows and their indicators, wherever they are
  private static final long A_PAGE = 700;
  // blocks of all matches, or of all rows up to the end of the page, whichever are fewer
  private static final long MATCHES = 4_000;
  private static final Database DATABASE = Infrastructure.database("plans");

  private static final String MANY =
      """
      INSERT INTO strategy (code, version, state, names, created_at, updated_at, owners)
      SELECT 'strategy-' || n, 1, '{}', 'Strategy ' || n, now(), now(), '{}'
        FROM generate_series(0, 49) AS n;
      INSERT INTO indicator (code, version, progress)
      SELECT 'indicator-' || n, 1, jsonb_build_object('indicator', 'indicator-' || n)
        FROM generate_series(0, 499) AS n;
      INSERT INTO initiative (code, version, state, names, created_at, updated_at, strategy, pillar,
                              phase, kind, status, health, lead, partners, indicators,
                              to_be_missed_after)
      SELECT 'initiative-' || md5(n::text), 1, json_build_object('summary', repeat('x', 1000), 'definition', json_build_object(
               'funding', json_build_array(json_build_object('fund', 'fund-' || n % 500)))),
             'Initiative ' || md5(n::text) || E'\\nIniciativa ' || md5(n::text || 'es'),
             timestamptz '2026-01-01' + n * interval '1 minute',
             timestamptz '2026-01-01' + n * interval '1 minute',
             'strategy-' || n % 50, 'pillar-' || n % 4, 'phase-' || n % 3,
             (ARRAY['institution', 'talent', 'infrastructure', 'legal', 'funding', 'promotion',
                    'partnership', 'market', 'research', 'security', 'governance'])[1 + n % 11],
             (ARRAY['RECOMMENDED', 'PROPOSED', 'APPROVED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED',
                    'CANCELLED'])[1 + n % 7],
             CASE WHEN n % 20 = 0 THEN 'RED' WHEN n % 7 = 0 THEN 'AMBER' ELSE 'GREEN' END,
             'lead-' || n % 40, ARRAY['partner-' || n % 200], ARRAY['indicator-' || n % 500],
             CASE WHEN n % 1000 = 0 THEN date '2026-01-01' WHEN n % 2 = 0 THEN date '2030-01-01' END
        FROM generate_series(1, 100000) AS n;
      ANALYZE;
      """;

  @BeforeAll
  static void manyInitiatives() throws SQLException {
    migrate();
    run(MANY);
  }

  private static void migrate() {
    FluentConfiguration migrations =
        Flyway.configure()
            .dataSource(DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password())
            .locations("db/kit", "db/migration");
    new MigrationLock().customize(migrations);
    migrations.load().migrate();
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static QueryPlan explain(String named, Object... values) {
    String sql = named;
    for (int at = 1; at <= values.length; at++) {
      sql = sql.replaceFirst(":\\w+", "\\$" + at);
    }
    return QueryPlan.of(DATABASE, sql, List.of(values));
  }

  private static QueryPlan plan(String parameter, String value) {
    ListSql.Statement statement =
        ListSql.firstPage(InitiativeStore.LISTABLE, Map.of(parameter, List.of(value)), TODAY);
    List<Object> values =
        IntStream.range(0, statement.arguments().size())
            .mapToObj(at -> statement.arguments().getValue(at))
            .toList();
    return QueryPlan.of(DATABASE, statement.sql(), values);
  }

  @ParameterizedTest
  @CsvSource({
    "strategy, strategy-7",
    "strategy, strategy-none",
    "pillar, pillar-1",
    "phase, phase-2",
    "kind, legal",
    "status, COMPLETED",
    "health, RED",
    "health, GREEN",
    "lead, lead-9",
    "sort, -updatedAt",
    "sort, code"
  })
  void aFilterByOneValueReadsNoMoreThanItsPage(String parameter, String value) {
    // When
    QueryPlan plan = plan(parameter, value);

    // Then
    assertFalse(plan.readsAWholeTable(), plan.text());
    assertFalse(plan.nodes().stream().anyMatch(node -> node.startsWith("Sort")), plan.text());
    assertTrue(plan.blocks() < A_PAGE, plan.text());
  }

  @ParameterizedTest
  @CsvSource({
    "kind, 'legal,funding'",
    "strategy, 'strategy-3,strategy-4'",
    "partner, partner-11",
    "fund, fund-77",
    "indicator, indicator-77",
    "indicator, indicator-none",
    "q, c4ca4238a0b923820dcc509a6f75849b",
    "q, niciativa a87ff6",
    "updatedSince, 2026-03-10T00:00:00Z"
  })
  void aFilterWithoutAnOrderOfItsOwnReadsByAnIndexToo(String parameter, String value) {
    // When
    QueryPlan plan = plan(parameter, value);

    // Then
    assertFalse(plan.readsAWholeTable(), plan.text());
    assertTrue(plan.blocks() < MATCHES, plan.text());
  }

  @Test
  void missedMilestonesAreFoundByAnIndex() {
    // When
    QueryPlan plan = explain(InitiativeStore.TO_BE_MISSED, TODAY, "", 100);

    // Then
    assertFalse(plan.readsAWholeTable(), plan.text());
    assertTrue(plan.blocks() < A_PAGE, plan.text());
  }

  @Test
  void initiativesLinkedToAnIndicatorAreFoundByAnIndex() {
    // When
    QueryPlan plan = explain(InitiativeStore.LINKED, "indicator-77");

    // Then
    assertFalse(plan.readsAWholeTable(), plan.text());
    assertTrue(plan.blocks() < A_PAGE, plan.text());
  }
}
