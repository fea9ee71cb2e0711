package org.hito.metrics.gate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.Days;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.metrics.days.app.DaySweep;
import org.junit.jupiter.api.Test;

/** Gates open and shut with the days. */
@QuarkusTest
@MetricsServiceTest
class GateDaysComponentTest extends GateRequests {

  @Inject DaySweep sweep;

  @Test
  void aGateOpensAfterItsConditionHasHeldForTheDaysAsked() {
    // Given
    Client.observed("held-exports");
    gate(
            "held-fund",
            "{\"all\":[{\"indicator\":\"held-exports\",\"atLeast\":5,\"of\":\"value\","
                + "\"heldForDays\":30}]}")
        .statusCode(201);
    Client.observe("held-exports", today().minusDays(20), "5");
    get("held-fund").body("open", equalTo(false));

    // When
    Days.sweep(sweep, now());
    Days.sweep(sweep, midnight(today().plusDays(9)));
    boolean early = get("held-fund").extract().path("open");
    Days.sweep(sweep, midnight(today().plusDays(10)));
    Days.sweep(sweep, midnight(today().plusDays(11)));

    // Then
    assertEquals(false, early);
    get("held-fund").body("open", equalTo(true)).body("version", equalTo(2));
    Client.reader()
        .get(Client.path("held-exports") + "/history")
        .then()
        .body("items.type", hasItem("gate-opened"));
  }

  @Test
  void aGateDefinedAfterATargetWasBroughtNearerLooksBackNoFurtherThanThat() {
    // Given
    Client.observed("nearer-before");
    Client.observe("nearer-before", today().minusDays(60), "1");
    Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"targets\":[{\"value\":2,\"on\":\"2030-12-31\"}]}")
        .patch(Client.path("nearer-before"))
        .then()
        .statusCode(200);

    // When
    ValidatableResponse gate =
        gate(
            "nearer-before-fund",
            "{\"all\":[{\"indicator\":\"nearer-before\",\"atLeast\":0.5,\"heldForDays\":30}]}");

    // Then
    gate.statusCode(201).body("open", equalTo(false));
    gate(
            "nearer-before-value",
            "{\"all\":[{\"indicator\":\"nearer-before\",\"atLeast\":1,\"of\":\"value\",\"heldForDays\":30}]}")
        .statusCode(201)
        .body("open", equalTo(true));
  }

  @Test
  void aTargetBroughtNearerDoesNotMakeUpForTheDaysAsked() {
    // Given
    Client.observed("nearer");
    Client.observe("nearer", today().minusDays(60), "1");
    gate("nearer-fund", "{\"all\":[{\"indicator\":\"nearer\",\"atLeast\":0.5,\"heldForDays\":30}]}")
        .statusCode(201);

    // When
    Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"3\"")
        .body("{\"targets\":[{\"value\":2,\"on\":\"2030-12-31\"}]}")
        .patch(Client.path("nearer"))
        .then()
        .statusCode(200)
        .body("progress.achievement", number("0.5"));

    // Then
    get("nearer-fund").body("open", equalTo(false));
  }

  @Test
  void aGateWhoseDayPassedWithoutTurningItIsNotLookedAtAgain() {
    // Given
    Client.observed("quiet");
    Client.observe("quiet", today(), "5");
    gate(
            "quiet-fund",
            "{\"any\":[{\"indicator\":\"quiet\",\"atLeast\":5,\"of\":\"value\"},"
                + "{\"indicator\":\"quiet\",\"atLeast\":5,\"of\":\"value\",\"heldForDays\":3}]}")
        .body("open", equalTo(true));

    Tables.ofTheService()
        .change("UPDATE gate SET due_on = current_date - 1 WHERE code = 'quiet-fund'");

    // When
    Days.sweep(sweep, now());

    // Then
    assertEquals(
        List.of(today().plusDays(3).toString()),
        Tables.ofTheService()
            .select("SELECT CAST(due_on AS text) FROM gate WHERE code = 'quiet-fund'"));
    get("quiet-fund").body("version", equalTo(2));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
