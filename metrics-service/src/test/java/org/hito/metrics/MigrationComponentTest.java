package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an earlier version wrote is brought to the form this one reads. */
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
    Client.observed("old-told");
    Client.observe("old-told", LocalDate.parse("2026-02-28"), "1").statusCode(201);
    tables.change(
        "UPDATE indicator SET stale_on = date '2026-03-29', silent_from = date '2026-03-29',"
            + " state = CAST(jsonb_set(CAST(state AS jsonb), '{standing,judgement,silentFrom}',"
            + " '\"2026-03-29\"') AS text) WHERE code = 'old-told'");
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
                + " #>> '{standing,judgement,silentFrom}') FROM indicator WHERE code = 'old-told'"));
    Auditor.assertTheServiceAgrees();
  }

  private static List<String> rows() {
    return Tables.ofTheService()
        .select(
            "SELECT code || coalesce(CAST(stale_on AS text), '') || CAST(CAST(state AS jsonb) AS text)"
                + " FROM indicator WHERE code IN ('old-monthly', 'old-sum') ORDER BY code");
  }
}
