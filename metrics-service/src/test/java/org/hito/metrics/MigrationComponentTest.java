package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations in SQL bring what earlier versions wrote to the current form. */
@QuarkusTest
@MetricsServiceTest
class MigrationComponentTest {

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

  private static List<String> rows() {
    return Tables.ofTheService()
        .select(
            "SELECT code || coalesce(CAST(stale_on AS text), '') || CAST(CAST(state AS jsonb) AS text)"
                + " FROM indicator WHERE code IN ('old-monthly', 'old-sum') ORDER BY code");
  }
}
