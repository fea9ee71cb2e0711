package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hito.kit.listing.ListSql;
import org.hito.kit.listing.Listable;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.QueryPlan;
import org.hito.testkit.SentStatements;
import org.hito.testkit.SentStatements.Sent;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With 100,000 indicators, gates and observations, and 200,000 inputs and facts, nothing is read
 * from one end to the other.
 *
 * <p>Three questions about indicators are left out, for they are answered by reading the table: the
 * filters {@code status} and {@code stale}, and the order {@code updatedAt}. Every move of an
 * indicator changes what they look at, and would have to write an index of it; as it is, a move
 * touches no index at all, which is worth more than these lists.
 */
@QuarkusTest
@MetricsServiceTest
class ScaleComponentTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  // the smallest of the tables has twice as many
  private static final long MOST_BLOCKS = 1_500;
  // PostgreSQL plans a prepared statement with its values five times, and then perhaps without
  private static final int ROUNDS = 8;
  private static final String LATER = "?updatedSince=2099-01-01T00:00:00Z";
  // enough for each connection of the pool to plan a statement more than five times
  private static final int WHILE_SMALL = 150;
  private static boolean prepared;

  private final Database database = Infrastructure.database("metrics");

  @BeforeEach
  void filled() throws IOException {
    if (!prepared) {
      defineOneOfEach();
      askedWhileSmall();
      run("indicators.sql");
      FactWriter.awaitAllFollowed(); // those of other tests
      prepared = true;
    }
  }

  /** Like requests that arrived while the service was small. */
  private static void askedWhileSmall() {
    for (int round = 0; round < WHILE_SMALL; round++) {
      for (String list : List.of("indicators", "gates")) {
        Client.reader().get("/api/v1/" + list + LATER).then().statusCode(200);
      }
    }
  }

  @AfterAll
  static void forget() throws IOException {
    run("forget.sql");
  }

  private static void defineOneOfEach() {
    Client.define(
            "scale-observed",
            """
            {"name":{"en":"Observed"},"unit":"things","measure":{"type":"OBSERVED"},
             "dimensions":[{"code":"country"}]}
            """)
        .statusCode(201);
    Client.count("scale-count", "{\"forum\":[\"scale-7\"],\"status\":[\"DELIVERED\"]}");
    Client.define(
            "scale-sum",
            """
            {"name":{"en":"Sum"},"unit":"things","measure":{"type":"SUM","of":["scale-observed"]}}
            """)
        .statusCode(201);
    Client.define(
            "scale-ratio",
            """
            {"name":{"en":"Ratio"},
             "measure":{"type":"RATIO","numerator":"scale-sum","denominator":"scale-count"}}
            """)
        .statusCode(201);
    Client.observe("scale-observed", LocalDate.parse("2026-06-30"), "4").statusCode(201);
    Client.admin()
        .body(
            """
            {"name":{"en":"Fund"},"condition":{"all":[{"indicator":"scale-observed","atLeast":1}]}}
            """)
        .put("/api/v1/gates/scale-gate")
        .then()
        .statusCode(201);
  }

  private static void run(String script) throws IOException {
    Tables tables = Tables.ofTheService();
    String sql = Files.readString(Path.of("src/test/resources/scale", script));
    for (String statement : sql.strip().split(";\\s*\n", -1)) {
      tables.change(statement);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=200",
    "sort=-code",
    "strategy=scale-7",
    "strategy=scale-none",
    "'strategy=scale-7,scale-8'",
    "strategy=scale-7&pillar=scale-7",
    "pillar=scale-7",
    "'pillar=scale-7,scale-8'",
    "dimension=networks",
    "'dimension=networks,economy'",
    "measure=COUNT",
    "measure=COMPOSITE",
    "'measure=COUNT,SUM&pillar=scale-3'",
    "q=numero 4711",
    "q=indice",
    "q=lisbon"
  })
  void everyFilterOfIndicatorsIsAnsweredByAnIndex(String query) {
    assertFrugal(IndicatorStore.LISTABLE, query);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=200",
    "open=true",
    "open=false",
    "indicator=scale-7",
    "'indicator=scale-7,scale-8'",
    "indicator=scale-none",
    "indicator=scale-7&open=true",
    "q=numero 4711",
    "q=puerta",
    "q=lisbon",
    "sort=updatedAt",
    "sort=-updatedAt&open=true"
  })
  void everyFilterOfGatesIsAnsweredByAnIndex(String query) {
    assertFrugal(GateStore.LISTABLE, query);
  }

  @Test
  void whatChangedLatelyIsFoundByAnIndex() {
    String lately = "updatedSince=" + Instant.now().minus(1, ChronoUnit.DAYS);
    assertFrugal(IndicatorStore.LISTABLE, lately);
    assertFrugal(GateStore.LISTABLE, lately);
  }

  private void assertFrugal(Listable list, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], List.of(parts[1]));
    }
    ListSql.Statement page = ListSql.firstPage(list, parameters, TODAY);
    List<Object> values =
        IntStream.range(0, page.arguments().size())
            .mapToObj(at -> page.arguments().getValue(at))
            .toList();
    QueryPlan plan = QueryPlan.of(database, page.sql(), values);
    assertAll(
        () -> assertFalse(plan.readsAWholeTable(), query + plan.text()),
        () -> assertTrue(plan.blocks() < MOST_BLOCKS, query + plan.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "indicators?strategy=scale-7",
    "indicators?q=numero 4711",
    "indicators?q=lisbon",
    "indicators?updatedSince=2099-01-01T00:00:00Z",
    "gates?updatedSince=2099-01-01T00:00:00Z",
    "gates?indicator=scale-7",
    "gates?open=true",
    "indicators/scale-observed/series?from=2016-01-01&to=2016-12-31",
    "indicators/scale-observed/series?from=2016-01-01&to=2016-01-31&knownOn=2020-01-01",
    "indicators/scale-observed/series?from=2016-01-01&to=2016-01-31&restatements=true",
    "indicators/scale-observed/series?from=2016-01-01&to=2016-01-31&dimension=country",
    "indicators/scale-observed/series?from=2016-01-01&to=2016-01-31&dimension=country:C7",
    "indicators/scale-count/series",
    "indicators/scale-count/series?from=2020-03-01&to=2020-03-31&knownOn=2024-01-01",
    "indicators/scale-sum/series?from=2016-01-01&to=2016-12-31",
    "indicators/scale-sum/series?from=2016-01-01&to=2016-01-31&knownOn=2020-01-31",
    "indicators/scale-ratio/series?from=2016-01-01&to=2016-12-31",
    "indicators/scale-observed/progress",
    "indicators/scale-observed/progress?on=2016-01-01",
    "indicators/scale-observed/progress?knownOn=2016-01-01",
    "indicators/scale-count/progress",
    "indicators/scale-count/progress?on=2016-01-01",
    "indicators/scale-count/progress?knownOn=2020-01-31",
    "indicators/scale-sum/progress?knownOn=2020-01-31",
    "indicators/scale-ratio/progress?on=2016-01-01",
    "indicators/scale-observed/explanation",
    "indicators/scale-1/explanation",
    "indicators/scale-sum/explanation",
    "indicators/scale-sum/history",
    "gates/scale-gate/history",
    "strategies/scale-7/scorecard",
    "strategies/scale-7/scorecard?since=2026-01-01"
  })
  void aReaderTouchesFewPagesHoweverOftenItIsAsked(String path) {
    assertFewPages(MOST_BLOCKS, path);
  }

  @Test
  void aWholeSeriesTouchesNoMorePagesThanItHasPoints() {
    assertFewPages(5_500, "indicators/scale-observed/series");
    assertFewPages(5_500, "indicators/scale-sum/series");
    assertFewPages(5_500, "indicators/scale-sum/series?knownOn=2020-01-31");
  }

  private void assertFewPages(long most, String path) {
    // Given
    SentStatements sent = SentStatements.since(database);

    // When
    for (int round = 0; round < ROUNDS; round++) {
      Client.reader().get("/api/v1/" + path).then().statusCode(200);
    }

    // Then
    List<Sent> statements = sent.about("");
    long blocks = statements.stream().mapToLong(Sent::blocks).sum() / ROUNDS;
    assertTrue(blocks < most, () -> path + ": " + blocks + " pages by " + statements);
  }
}
