package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.evidence.CountrySeries.define;
import static org.hito.metrics.evidence.CountrySeries.get;
import static org.hito.metrics.evidence.CountrySeries.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many observations in one request. */
@QuarkusTest
@MetricsServiceTest
class ManyObservationsComponentTest {

  @AfterEach
  void everythingAddsUp() {
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void manyAreTakenAtOnceAndEachHasAnOutcome() {
    // Given
    define("bulk");
    String csv =
        """
        on,value,country
        2026-01-31,1.5,
        2026-02-28,0.1,PA
        2026-02-28,0.2,MX
        2026-03-31,NaN,
        2999-01-01,1,
        2026-04-30,1,CR
        2026-05-31,1234567890123456789012345678901234567890,
        0000-01-01,1,
        """;

    // When
    var dry = post("bulk", "text/csv", csv, "?dryRun=true");
    var wet = post("bulk", "text/csv", csv, "");

    // Then
    dry.statusCode(207).body("dryRun", equalTo(true)).body("accepted", equalTo(3));
    wet.statusCode(207)
        .body("total", equalTo(8))
        .body("accepted", equalTo(3))
        .body("created", equalTo(3))
        .body("rejected", equalTo(5))
        .body("results.status", contains(201, 201, 201, 422, 422, 422, 422, 422))
        .body("results[3].line", equalTo(5))
        .body("results[3].errors[0].code", equalTo("not-a-number"))
        .body("results[4].errors[0].code", equalTo("date-in-future"))
        .body("results[5].errors[0].code", equalTo("not-one-of"));
    get("bulk/progress").body("value", number("1.5"));
    post("bulk", "text/csv", csv, "").body("created", equalTo(0)).body("unchanged", equalTo(3));
  }

  @Test
  void aDryRunThatIsNeitherTrueNorFalseWritesNothing() {
    // Given
    define("maybe");

    // When
    var maybe = post("maybe", "text/csv", "on,value\n2026-01-31,1\n", "?dryRun=yes");

    // Then
    maybe.statusCode(400).body("code", equalTo("invalid-query-parameter"));
    get("maybe").body("version", equalTo(1));
  }

  @Test
  void aRepeatWithTheSameKeyIsAnsweredAsTheFirstTimeAndRestatesNothing() {
    // Given
    define("keyed");
    keyed("2026-01-31,1").statusCode(207).body("created", equalTo(1));
    Client.observe("keyed", LocalDate.parse("2026-01-31"), "2").statusCode(200);

    // When
    var again = keyed("2026-01-31,1");

    // Then
    again.statusCode(207).header("Idempotency-Replayed", "true").body("created", equalTo(1));
    get("keyed/progress").body("value", number("2"));
    keyed("2026-01-31,3").statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  private static ValidatableResponse keyed(String row) {
    return Client.admin()
        .header("Idempotency-Key", "observations-1")
        .contentType("text/csv")
        .body("on,value\n" + row + "\n")
        .post(Client.path("keyed") + "/observations")
        .then();
  }

  @Test
  void whatComesOutAsATableGoesInAgain() {
    // Given
    define("out");
    define("in-again");
    post(
            "out",
            "application/x-ndjson",
            """
            {"on":"2026-01-31","value":1}
            {"on":"2026-02-28","value":0.30}
            """,
            "")
        .body("accepted", equalTo(2));

    // When
    String csv =
        Client.reader()
            .accept("text/csv")
            .get(Client.path("out") + "/series")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();

    // Then
    assertEquals("on,value\r\n2026-01-31,1\r\n2026-02-28,0.3\r\n", csv);
    post("in-again", "text/csv", csv, "").body("accepted", equalTo(2));
    get("in-again/progress").body("value", number("0.3"));
  }
}
