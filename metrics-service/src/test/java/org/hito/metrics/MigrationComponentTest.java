package org.hito.metrics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** Migrations bring what earlier versions wrote to the current form. */
@QuarkusTest
@MetricsServiceTest
class MigrationComponentTest {

  @Inject Flyway flyway;

  @Test
  void whatIsDerivedComesOutAsIfThisVersionHadWrittenIt() throws IOException {
    // Given
    Client.define(
            "old-monthly",
            """
            {"name":{"en":"x"},"unit":"things","frequency":"MONTHLY","measure":{"type":"OBSERVED"},
             "baseline":{"value":0,"on":"2025-02"}}
            """)
        .statusCode(201);
    Client.define(
            "old-sum",
            """
            {"name":{"en":"x"},"unit":"things","measure":{"type":"SUM","of":["old-monthly"]}}
            """)
        .statusCode(201);
    Client.observe("old-monthly", LocalDate.parse("2026-02-28"), "1.50").statusCode(201);
    List<String> written = rows();
    Tables tables = Tables.ofTheService();
    Client.observed("old-observed");
    Client.observe("old-observed", LocalDate.parse("2026-02-28"), "1").statusCode(201);
    tables.change(
        "UPDATE indicator SET stale_on = date '2026-03-29', silent_from = date '2026-03-29',"
            + " state = CAST(jsonb_set(CAST(state AS jsonb), '{standing,judgement,silentFrom}',"
            + " '\"2026-03-29\"') AS text) WHERE code = 'old-observed'");
    tables.change(
        "UPDATE indicator SET stale_on = date '2026-03-29' WHERE code = 'old-monthly';"
            + " UPDATE indicator SET state = replace(state, ',\"on\":\"2026-02-28\"', '')"
            + " WHERE code = 'old-sum'");

    // When
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/V2__withdrawal.sql"));
    for (String statement : migration.split(";\\s*\n", -1)) {
      if (statement.contains("UPDATE")) {
        tables.change(statement);
      }
    }

    // Then
    assertEquals(written, rows());
    assertEquals(
        List.of("2026-04-01 2026-04-01 2026-04-01"),
        tables.select(
            "SELECT stale_on || ' ' || silent_from || ' ' || (CAST(state AS jsonb)"
                + " #>> '{standing,judgement,silentFrom}') FROM indicator WHERE code = 'old-observed'"));
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void gatesLearnTheNamesOfTheIndicatorsTheyWatch() throws IOException {
    // Given
    Client.observed("old-watched");
    Client.observe("old-watched", LocalDate.parse("2026-02-28"), "2.50").statusCode(201);
    Client.admin()
        .body(
            """
            {"name":{"en":"g"},"condition":{"all":[
              {"indicator":"old-watched","atLeast":0.1},
              {"indicator":"old-watched","atMost":1.50,"of":"value"}]}}
            """)
        .put("/api/v1/gates/old-gate")
        .then()
        .statusCode(201);
    String written = gate();
    Tables.ofTheService()
        .change(
            """
            UPDATE gate SET state = CAST(jsonb_set(CAST(state AS jsonb), '{watches}', (
              SELECT jsonb_agg(w - 'name')
                FROM jsonb_array_elements(CAST(state AS jsonb) -> 'watches') AS w)) AS text)
             WHERE code = 'old-gate'
            """);
    String before = gate();

    // When
    run(migration("V7__gate_names.sql"));

    // Then
    assertNotEquals(written, before);
    assertEquals(written, gate());
  }

  @Test
  void countsForgetTheDayOnWhichAnUndatedThingWasLoaded() throws IOException {
    // Given
    Client.count("old-undated", "{\"forum\":[\"old-undated\"]}");
    try (FactWriter facts = new FactWriter()) {
      facts.write(
          CommitmentStory.recorded("old-undated-1", "mou", "old-undated", "AGREED").undated());
      facts.write(
          CommitmentStory.recorded("old-undated-2", "mou", "old-undated", "AGREED").undated());
    }
    Client.awaitValue("old-undated", "2");
    List<String> written = counted();
    Tables.ofTheService()
        .change(
            "UPDATE subject SET trail = trail #- '{first,undated}' WHERE forum = 'old-undated';"
                + " UPDATE input SET counted_on = last_day WHERE indicator = 'old-undated'");
    List<String> before = counted();

    // When
    // others' facts give their dates
    run(
        migration("V11__undated.sql")
            .replace("WHERE kind IN", "WHERE forum = 'old-undated' AND kind IN"));

    // Then
    assertNotEquals(written, before);
    assertEquals(written, counted());
    Auditor.assertTheServiceAgrees();
  }

  private static List<String> counted() {
    return Tables.ofTheService()
        .select(
            "SELECT CAST(to_jsonb(p) AS text) || CAST(s.trail AS text) FROM input p"
                + " JOIN subject s USING (kind, code) WHERE p.indicator = 'old-undated'"
                + " ORDER BY p.code");
  }

  private static String migration(String script) throws IOException {
    return Files.readString(Path.of("src/main/resources/db/migration", script));
  }

  private static void run(String sql) {
    Tables.ofTheService().change(sql);
  }

  private static String gate() {
    return Client.reader().get("/api/v1/gates/old-gate").then().extract().asString();
  }

  @Test
  void observationsOfACategoryStoredUntidilyAreOneHistory() throws Exception {
    // Given
    String definition =
        "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},\"dimensions\":[{\"code\":\"region\"}]}";
    Client.define("old-places", definition).statusCode(201);
    givenStored("Los Santos ", 4, "2026-02-01T00:00:00Z");
    givenStored("Los  Santos", 3, "2026-02-02T00:00:00Z");
    givenStored("Panama\u0301", 7, "2026-02-03T00:00:00Z");
    Client.admin()
        .body("{\"value\":5,\"dimensions\":{\"region\":\"Los Santos\"}}")
        .put(Client.path("old-places") + "/observations/2026-01-31")
        .then()
        .statusCode(201);

    // When
    migrate("tidy categories");

    // Then
    series("").body("items.dimensions.region", contains("Los Santos", "Panamá"));
    series("").body("items.value", contains(number("5"), number("7")));
    series("&restatements=true")
        .body("items.value", contains(number("4"), number("3"), number("5"), number("7")))
        .body("items[0].restatedAt", equalTo("2026-02-02T00:00:00Z"));
    importedAgain().body("created", equalTo(0)).body("unchanged", equalTo(2));
    Client.admin()
        .queryParam("dimension", "region:Panama\u0301")
        .queryParam("reason", "a draft")
        .delete(Client.path("old-places") + "/observations/2026-01-31")
        .then()
        .statusCode(200);
    series("").body("items.value", contains(number("5")));
  }

  @Test
  void whatIsDerivedFollowsTheBaselinesThatAreValuesNow() throws Exception {
    // Given
    Client.define(
            "laid-base",
            """
            {"name":{"en":"x"},"unit":"things","measure":{"type":"OBSERVED"},
             "baseline":{"value":12.50,"on":"2025-02"}}
            """)
        .statusCode(201);
    Client.define("laid-total", sum("laid-base")).statusCode(201);
    Client.define("laid-grand-total", sum("laid-total")).statusCode(201);
    Tables.ofTheService()
        .change(
            "UPDATE indicator SET status = 'NO_DATA' WHERE code IN ('laid-base', 'laid-total');"
                + " UPDATE indicator SET state = CAST(jsonb_set(CAST(state AS jsonb),"
                + " '{standing,parts}', '{}') AS text) WHERE code LIKE 'laid-%total'");
    Client.get("laid-grand-total").body("progress.status", equalTo("NO_DATA"));

    // When
    migrate("baseline values");

    // Then
    Client.get("laid-grand-total")
        .body("progress.value", number("12.5"))
        .body("progress.valueFrom", equalTo("DERIVED"))
        .body("progress.status", equalTo("NO_TARGET"));
    Client.reader()
        .get("/api/v1/indicators?status=NO_TARGET&q=laid-")
        .then()
        .body("items.code", contains("laid-base", "laid-grand-total", "laid-total"));
    Auditor.assertTheServiceAgrees();
  }

  /** Runs a migration again that is written in Java, and none of those after it. */
  private void migrate(String description) throws Exception {
    Configuration configuration = flyway.getConfiguration();
    JavaMigration migration =
        Stream.of(configuration.getJavaMigrations())
            .filter(one -> one.getDescription().equals(description))
            .findFirst()
            .orElseThrow();
    try (Connection connection = configuration.getDataSource().getConnection()) {
      connection.setAutoCommit(false);
      migration.migrate(
          new Context() {
            @Override
            public Configuration getConfiguration() {
              return configuration;
            }

            @Override
            public Connection getConnection() {
              return connection;
            }
          });
      connection.commit();
    }
  }

  private static String sum(String of) {
    return "{\"name\":{\"en\":\"x\"},\"unit\":\"things\",\"measure\":{\"type\":\"SUM\",\"of\":[\"%s\"]}}"
        .formatted(of);
  }

  /** As stored by a version that did not tidy categories. */
  private static void givenStored(String region, int value, String recordedAt) {
    Tables.ofTheService()
        .change(
            """
            INSERT INTO observation (indicator, day, dimensions, value, event_id, actor, recorded_at)
            VALUES ('old-places', date '2026-01-31', '{"region":"%s"}', %d, gen_random_uuid(), 'old',
                    timestamptz '%s')
            """
                .formatted(region, value, recordedAt));
  }

  private static ValidatableResponse series(String query) {
    return Client.reader()
        .get(Client.path("old-places") + "/series?dimension=region" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse importedAgain() {
    String table =
        Client.reader()
            .get(Client.path("old-places") + "/series?dimension=region&format=csv")
            .asString();
    return Client.admin()
        .contentType("text/csv; charset=UTF-8")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post(Client.path("old-places") + "/observations")
        .then()
        .statusCode(207);
  }

  private static List<String> rows() {
    return Tables.ofTheService()
        .select(
            "SELECT code || coalesce(CAST(stale_on AS text), '') || CAST(CAST(state AS jsonb) AS text)"
                + " FROM indicator WHERE code IN ('old-monthly', 'old-sum') ORDER BY code");
  }
}
