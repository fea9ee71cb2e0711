package org.hito.initiative;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A POST that is repeated with its key happens once. */
@QuarkusTest
@InitiativeServiceTest
class IdempotencyComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Pool pool;

  private static ValidatableResponse post(String key, String body) {
    return admin().header("Idempotency-Key", key).body(body).post("/planted/things").then();
  }

  @Test
  void theSameAgainIsAnsweredAsTheFirstTime() {
    // Given
    ValidatableResponse first =
        post("again", "{\"a\":1}").statusCode(201).header("Idempotency-Replayed", nullValue());

    // When
    ValidatableResponse again = post("again", "{\"a\":1}");

    // Then
    again
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.extract().header("Location"))
        .header("ETag", "\"1\"")
        .body("n", equalTo(first.extract().<Integer>path("n")));
  }

  @Test
  void theSameAgainIsInTheLanguageOfTheFirstAnswer() {
    // Given
    post("spoken", "{\"tag\":\"1-es\"}").statusCode(201);

    // When
    ValidatableResponse again =
        admin()
            .header("Idempotency-Key", "spoken")
            .header("Accept-Language", "en")
            .body("{\"tag\":\"1-es\"}")
            .post("/planted/things")
            .then();

    // Then
    again.statusCode(201).header("ETag", "\"1-es\"").header("Content-Language", "es");
  }

  @Test
  void twoKeysAreRefusedAsNobodyKnowsWhichOneCounts() {
    // When
    ValidatableResponse refused =
        admin()
            .header("Idempotency-Key", "one")
            .header("Idempotency-Key", "two")
            .body("{\"a\":1}")
            .post("/planted/things")
            .then();

    // Then
    refused.statusCode(400).body("code", equalTo("ambiguous-header"));
  }

  @Test
  void anEquivalentBodyIsTheSame() {
    // Given
    post("otherwise", "{\"a\":{\"b\":1,\"c\":[2]}}").statusCode(201);

    // When
    ValidatableResponse again = post("otherwise", "{ \"a\": {\"c\": [2.0], \"b\": 1e0} }");

    // Then
    again.statusCode(201).header("Idempotency-Replayed", "true");
  }

  @Test
  void anAnswerAnEarlierVersionStoredIsRecognised() {
    // Given
    String body = "{\"b\":[2.50,1e2],\"a\":{\"é\":null}}";
    post("upgraded", body).statusCode(201);
    run(
        """
        UPDATE idempotency_key
           SET request_hash = encode(sha256(convert_to(
                 '/planted/things{"b":[2.5,100],"a":{"é":null}}', 'UTF8')), 'hex')
         WHERE key = 'upgraded'
        """);

    // When
    ValidatableResponse again = post("upgraded", body);

    // Then
    again.statusCode(201).header("Idempotency-Replayed", "true");
    post("upgraded", body.replace("2.50", "3")).statusCode(422);
  }

  @Test
  void locationsHaveTheAddressOfEachRequest() {
    // Given
    admin()
        .header("Idempotency-Key", "elsewhere")
        .header("X-Forwarded-Host", "inside.example")
        .body("{}")
        .post("/planted/things")
        .then()
        .header("Location", startsWith("http://inside.example/planted/things/"));

    // When
    ValidatableResponse again =
        admin()
            .header("Idempotency-Key", "elsewhere")
            .header("X-Forwarded-Host", "outside.example")
            .body("{}")
            .post("/planted/things")
            .then();

    // Then
    again
        .header("Idempotency-Replayed", "true")
        .header("Location", startsWith("http://outside.example/planted/things/"));
  }

  @Test
  void aStoredLocationGetsTheAddressOfTheRequest() {
    // Given
    post("old-address", "{}").statusCode(201);
    run(
        "UPDATE idempotency_key SET location = 'http://a%20b/planted/things/7'"
            + " WHERE key = 'old-address'");

    // When
    ValidatableResponse again = post("old-address", "{}");

    // Then
    again.header("Location", allOf(startsWith("http://localhost"), endsWith("/planted/things/7")));
  }

  @Test
  void aMoveThatIsRepeatedWithItsKeyMovesOnce() {
    // Given
    InitiativeApi.givenStrategy();
    declare("initiatives/keyed", CENTRE).statusCode(201);
    String body = "{\"to\":\"IN_PROGRESS\",\"on\":\"2026-01-01\",\"reason\":\"Board\"}";
    ValidatableResponse first = move("move-1", body).statusCode(200);

    // When
    ValidatableResponse again = move("move-1", body);

    // Then
    again
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .header("ETag", first.extract().header("ETag"))
        .body("status", equalTo("IN_PROGRESS"));
    move("move-2", body).statusCode(409);
    move("move-1", body.replace("2026-01-01", "2026-01-02")).statusCode(422);
  }

  private static ValidatableResponse move(String key, String body) {
    return admin()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/initiatives/keyed/moves")
        .then();
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    // Given
    post("reused", "{\"a\":1}").statusCode(201);

    // When
    ValidatableResponse refused = post("reused", "{\"a\":2}");

    // Then
    refused.statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void answersAreKeptForSevenDaysAndNoLonger() {
    // Given
    post("old", "{}").statusCode(201);
    post("young", "{}").statusCode(201);
    age("old", "7 days 1 minute");
    age("young", "6 days 23 hours");

    // When
    post("next", "{}").statusCode(201);

    // Then
    assertEquals(List.of("next", "young"), keysAmong("next", "old", "young"));
  }

  private void age(String key, String age) {
    run(
        "UPDATE idempotency_key SET created_at = now() - interval '%s' WHERE key = '%s'"
            .formatted(age, key));
  }

  private void run(String statement) {
    pool.query(statement).execute().await().atMost(PATIENCE);
  }

  private List<String> keysAmong(String... keys) {
    Iterable<Row> rows =
        pool.query(
                "SELECT key FROM idempotency_key WHERE key IN ('%s') ORDER BY key"
                    .formatted(String.join("','", keys)))
            .execute()
            .await()
            .atMost(PATIENCE);
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList();
  }
}
