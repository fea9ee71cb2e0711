package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.Test;

/**
 * Numbers of 34 digits stay as they are on every way through the service; longer ones are refused.
 */
@QuarkusTest
@MetricsServiceTest
class PrecisionComponentTest {

  private static final String LONGEST = "123456789012345678901234567890.1234";
  private static final String TOO_LONG = LONGEST + "5";
  private static final String SMALLEST = "0.0000000000000000000000000000000001";

  @Test
  void thirtyFourDigitsAreKeptFromEndToEnd() {
    // Given
    Client.observed("digits");

    // When
    send("digits", "application/json", "[{\"on\":\"2026-01-31\",\"value\":%s}]".formatted(SMALLEST))
        .body("created", equalTo(1));
    send("digits", "text/csv", "on,value\r\n2026-02-28,%s\r\n".formatted(LONGEST))
        .body("created", equalTo(1));

    // Then
    assertShows("digits", "\"value\":" + LONGEST);
    assertShows("digits/explanation", "\"sum\":" + LONGEST);
    assertShows("digits/progress", "\"value\":" + LONGEST);
    assertShows("digits/progress?on=2026-02-01", "\"value\":" + SMALLEST);
    assertEquals(
        "on,value\r\n2026-01-31,%s\r\n2026-02-28,%s\r\n".formatted(SMALLEST, LONGEST),
        Client.reader().get(Client.path("digits") + "/series?format=csv").asString());
    TopicReader.of("hito.indicator.facts.v1")
        .until(
            facts ->
                facts.stream()
                    .anyMatch(
                        fact ->
                            "digits".equals(fact.key())
                                && fact.value().contains("indicator.observed")
                                && fact.value().contains("\"value\":" + LONGEST)));
  }

  @Test
  void aDigitMoreIsRefusedAndTheRefusalNamesTheLimit() {
    // Given
    Client.observed("digits-refused");

    // When
    ValidatableResponse one =
        Client.admin()
            .body("{\"value\":%s}".formatted(TOO_LONG))
            .put(Client.path("digits-refused") + "/observations/2026-01-31")
            .then();
    ValidatableResponse table =
        send("digits-refused", "text/csv", "on,value\r\n2026-02-28,%s\r\n".formatted(TOO_LONG));

    // Then
    one.statusCode(422)
        .body("errors.pointer", contains("/value"))
        .body("errors.code", contains("too-precise"))
        .body("errors[0].message", containsString("34"));
    table
        .body("results[0].errors.code", contains("too-precise"))
        .body("results[0].errors[0].message", containsString("34"));
  }

  private static void assertShows(String path, String expected) {
    String answer = Client.reader().get(Client.path(path)).asString();
    assertTrue(answer.contains(expected), answer);
  }

  private static ValidatableResponse send(String code, String type, String rows) {
    return Client.admin()
        .contentType(type + "; charset=UTF-8")
        .body(rows.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations")
        .then()
        .statusCode(207);
  }
}
