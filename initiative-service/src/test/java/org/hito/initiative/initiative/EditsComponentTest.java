package org.hito.initiative.initiative;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.hito.initiative.InitiativeApi;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.initiative.indicator.IndicatorTopic;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit is refused after another edit, and only then. */
@QuarkusTest
@InitiativeServiceTest
class EditsComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Database DATABASE = Infrastructure.database("initiative");
  private static final int FEW_PAGES = 20;

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  private static void declared(String code) {
    declare(
            "initiatives/" + code,
            CENTRE.replace("\"indicators\":[]", "\"indicators\":[\"%s-i\"]".formatted(code)))
        .statusCode(201);
  }

  /** A derived version: the status of its indicator changes. */
  private static void healthChanges(String code, long published, String status, int version) {
    IndicatorTopic.publish(code + "-i", published, "1", status);
    await()
        .atMost(PATIENCE)
        .until(() -> get("initiatives/" + code).extract().<Integer>path("version") == version);
  }

  @Test
  void anEditFromAnOlderVersionHoldsWhileOnlyHealthChanges() {
    // Given
    declared("living");
    healthChanges("living", 1, "OFF_TRACK", 2);
    healthChanges("living", 2, "ON_TRACK", 3);

    // When
    ValidatableResponse edited = patch("initiatives/living", 1, "{\"summary\":{\"en\":\"New\"}}");

    // Then
    edited.statusCode(200).header("ETag", "\"4\"").body("summary.en", equalTo("New"));
  }

  @Test
  void anEditIsCheckedInFewPagesHoweverOftenHealthChangedSince() throws SQLException {
    // Given
    declared("long-lived");
    run(
        """
        INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic, event)
        SELECT gen_random_uuid(), 'initiative', 'long-lived', n, 'health-changed', now(), now(), 'jane',
               't', repeat('x', 1000)
          FROM generate_series(2, 10001) AS n
        """);
    run("UPDATE initiative SET version = 10001 WHERE code = 'long-lived'");
    run("ANALYZE fact");
    SentStatements sent = SentStatements.since(DATABASE);

    // When
    ValidatableResponse edited =
        patch("initiatives/long-lived", 1, "{\"summary\":{\"en\":\"New\"}}");

    // Then
    edited.statusCode(200).header("ETag", "\"10002\"");
    assertEquals(1, sent.count("SELECT CAST(version AS text) FROM fact"));
    assertTrue(blocks(sent, "SELECT CAST(version AS text) FROM fact") < FEW_PAGES);
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long blocks(SentStatements sent, String words) {
    return sent.about(words).stream().mapToLong(SentStatements.Sent::blocks).sum();
  }

  @Test
  void aMoveFromAVersionIsTakenWhileHealthChanges() {
    // Given
    declared("moving-on");
    healthChanges("moving-on", 1, "OFF_TRACK", 2);

    // When
    ValidatableResponse moved =
        InitiativeApi.admin()
            .header("If-Match", "\"1\"")
            .body("{\"to\":\"IN_PROGRESS\",\"on\":\"2025-01-15\",\"reason\":\"Funded\"}")
            .post("/api/v1/initiatives/moving-on/moves")
            .then();

    // Then
    moved.statusCode(200).body("status", equalTo("IN_PROGRESS"));
  }

  @Test
  void anEditThatWouldUndoAnotherIsRefusedWhateverCameBetween() {
    // Given
    declared("edited-twice");
    healthChanges("edited-twice", 1, "OFF_TRACK", 2);
    patch("initiatives/edited-twice", 2, "{\"summary\":{\"en\":\"One\"}}").statusCode(200);
    healthChanges("edited-twice", 2, "ON_TRACK", 4);

    // When
    ValidatableResponse late =
        patch("initiatives/edited-twice", 2, "{\"summary\":{\"en\":\"Two\"}}");

    // Then
    late.statusCode(412);
    get("initiatives/edited-twice").body("version", equalTo(4)).body("summary.en", equalTo("One"));
    patch("initiatives/edited-twice", 9, "{\"summary\":null}").statusCode(412);
    patch("initiatives/edited-twice", 3, "{\"summary\":null}").statusCode(200);
  }
}
