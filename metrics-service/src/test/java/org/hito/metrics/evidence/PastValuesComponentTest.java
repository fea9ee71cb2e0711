package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Past knowledge follows past definitions. */
@QuarkusTest
@MetricsServiceTest
class PastValuesComponentTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

  @AfterEach
  void everythingAddsUp() {
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aMovedTargetLeavesWhatWasKnownBeforeAsItWas() {
    // Given
    observed("moved", "100");
    Client.observe("moved", JUNE, "50");
    Instant first = Instant.now();
    revise("moved", "{\"targets\":[{\"value\":50,\"on\":\"2026-12-31\"}],\"path\":\"STEP\"}");
    Instant second = Instant.now();

    // When
    revise("moved", "{\"targets\":[{\"value\":100,\"on\":\"2026-12-31\"}],\"path\":\"LINEAR\"}");

    // Then
    progress("moved", "?knownOn=" + first)
        .body("target.value", number("100"))
        .body("achievement", number("0.5"))
        .body("status", equalTo("OFF_TRACK"));
    progress("moved", "?knownOn=" + second)
        .body("target.value", number("50"))
        .body("achievement", number("1"))
        .body("expected", number("0"))
        .body("status", equalTo("ACHIEVED"));
    progress("moved", "?on=2026-12-31&knownOn=" + second).body("expected", number("50"));
    progress("moved", "").body("achievement", number("0.5"));
  }

  @Test
  void atTheMomentOfARevisionTheRevisionIsKnownAndJustBeforeItIsNot() {
    // Given
    observed("exact", "100");
    String definedAt = Client.get("exact").extract().path("updatedAt");

    // When
    revise("exact", "{\"targets\":[{\"value\":50,\"on\":\"2026-12-31\"}]}");

    // Then
    Instant at = Instant.parse(Client.get("exact").extract().path("updatedAt"));
    progress("exact", "?knownOn=" + at).body("target.value", number("50"));
    progress("exact", "?knownOn=" + at.minus(1, ChronoUnit.MICROS))
        .body("target.value", number("100"));
    progress("exact", "?knownOn=" + definedAt).body("target.value", number("100"));
  }

  @Test
  void beforeItWasDefinedNothingWasKnown() {
    // Given
    Instant before = Instant.now();

    // When
    observed("not-yet", "100");
    Client.observe("not-yet", JUNE, "50");

    // Then
    progress("not-yet", "?knownOn=" + before)
        .body("status", equalTo("NO_DATA"))
        .body("value", nullValue())
        .body("target", nullValue())
        .body("expected", nullValue())
        .body("stale", equalTo(false));
    series("not-yet", "?knownOn=" + before).body("items", hasSize(0));
  }

  @Test
  void theValueOfACompositeFollowsItsPartsWeightsAndTargetsAsKnownThen() {
    // Given
    observed("then-a", "100");
    observed("then-b", "100");
    Client.observe("then-a", JUNE, "10");
    Client.observe("then-b", JUNE, "90");
    Client.define("then-index", made("COMPOSITE", composite(1, 1))).statusCode(201);
    Instant equal = Instant.now();
    revise("then-index", "{\"measure\":{\"type\":\"COMPOSITE\",\"of\":" + composite(0, 1) + "}}");
    Instant weighed = Instant.now();

    // When
    revise("then-b", "{\"targets\":[{\"value\":180,\"on\":\"2026-12-31\"}]}");

    // Then
    progress("then-index", "?knownOn=" + equal).body("value", number("0.5"));
    progress("then-index", "?knownOn=" + weighed).body("value", number("0.9"));
    progress("then-index", "").body("value", number("0.5"));
    series("then-index", "?knownOn=" + weighed)
        .body("items", hasSize(1))
        .body("items[0].on", equalTo("2026-06-30"))
        .body("items[0].value", number("0.9"));
  }

  @Test
  void aPartThatWasNotThereThenIsNoPartOfWhatWasKnown() {
    // Given
    observed("grown-a", "100");
    Client.observe("grown-a", JUNE, "1");
    Client.define("grown", made("SUM", "[\"grown-a\"]")).statusCode(201);
    Instant before = Instant.now();
    observed("grown-b", "100");
    Client.observe("grown-b", JUNE, "2");

    // When
    revise("grown", "{\"measure\":{\"type\":\"SUM\",\"of\":[\"grown-a\",\"grown-b\"]}}");

    // Then
    progress("grown", "?knownOn=" + before).body("value", number("1"));
    progress("grown", "").body("value", number("3"));
  }

  @Test
  void whatIsCountedNowWasObservedThen() {
    // Given
    observed("was-seen", "100");
    Client.observe("was-seen", JUNE, "7");
    Instant before = Instant.now();

    // When
    revise(
        "was-seen",
        "{\"measure\":{\"type\":\"COUNT\",\"of\":\"commitments\",\"filter\":"
            + "{\"forum\":[\"was-seen\"]}}}");

    // Then
    progress("was-seen", "?knownOn=" + before)
        .body("value", number("7"))
        .body("observedOn", equalTo("2026-06-30"));
    progress("was-seen", "?on=2026-06-29&knownOn=" + before)
        .body("value", number("0"))
        .body("valueFrom", equalTo("BASELINE"))
        .body("observedOn", nullValue());
    progress("was-seen", "?on=2024-12-31&knownOn=" + before).body("status", equalTo("NO_DATA"));
    series("was-seen", "?knownOn=" + before).body("items[0].value", number("7"));
    progress("was-seen", "").body("value", number("0"));
  }

  @Test
  void aFutureMomentMeansNow() {
    // Given
    Client.count("to-come", "{\"forum\":[\"to-come\"]}");
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    // When
    ValidatableResponse progress = progress("to-come", "?knownOn=2099-01-01");

    // Then
    progress.body("value", number("0")).body("pipeline", number("0"));
    progress("to-come", "?on=2026-01-01&knownOn=" + tomorrow).body("value", number("0"));
    series("to-come", "?knownOn=" + tomorrow).body("items", hasSize(0));
  }

  private static void observed(String code, String target) {
    Client.define(
            code,
            """
            {"name":{"en":"Seen"},"measure":{"type":"OBSERVED"},"baseline":{"value":0,"on":"2025"},
             "targets":[{"value":%s,"on":"2026-12-31"}]}
            """
                .formatted(target))
        .statusCode(201);
  }

  private static String made(String type, String of) {
    return "{\"name\":{\"en\":\"Made\"},\"measure\":{\"type\":\"" + type + "\",\"of\":" + of + "}}";
  }

  private static String composite(int a, int b) {
    return "[{\"indicator\":\"then-a\",\"weight\":%d},{\"indicator\":\"then-b\",\"weight\":%d}]"
        .formatted(a, b);
  }

  private static void revise(String code, String patch) {
    Client.admin()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(Client.path(code))
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse progress(String code, String query) {
    return get(code, "/progress" + query);
  }

  private static ValidatableResponse series(String code, String query) {
    return get(code, "/series" + query);
  }

  private static ValidatableResponse get(String code, String path) {
    return Client.reader().get(Client.path(code) + path).then().statusCode(200);
  }
}
