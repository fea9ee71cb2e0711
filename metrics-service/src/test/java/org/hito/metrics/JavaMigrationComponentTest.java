package org.hito.metrics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** Migrations in Java bring what earlier versions wrote to the current form. */
@QuarkusTest
@MetricsServiceTest
class JavaMigrationComponentTest {

  @Inject Flyway flyway;

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
}
