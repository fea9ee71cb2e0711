package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.initiative.initiative.app.MissedSweep;
import org.hito.initiative.planted.PlantedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passed due dates of milestones are recorded. */
@QuarkusTest
@InitiativeServiceTest
class MissedComponentTest {

  @Inject MissedSweep sweep;
  @Inject PlantedClock clock;

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  @AfterEach
  void today() {
    clock.setAhead(Period.ZERO);
  }

  private static String dueToday() {
    return CENTRE.replace("2090-06-30", LocalDate.now(ZoneOffset.UTC).toString());
  }

  private void sweep() {
    try {
      VertxContextSupport.subscribeAndAwait(() -> sweep.run());
    } catch (Throwable failed) {
      throw new CompletionException(failed);
    }
  }

  @Test
  void aMilestoneIsMissedOnceWhenItsDayHasPassedAndTheHealthTurnsWithIt() {
    // Given
    declare("initiatives/late", dueToday()).statusCode(201);
    sweep();
    get("initiatives/late").body("version", equalTo(1)).body("health.status", equalTo("GREEN"));

    // When
    clock.setAhead(Period.ofDays(1));
    sweep();
    sweep();

    // Then
    get("initiatives/late")
        .body("version", equalTo(3))
        .body("health.status", equalTo("RED"))
        .body("health.causes.kind", contains("milestone-overdue"))
        .body("health.causes.code", contains("law"));
    get("initiatives/late/history")
        .body("items.type", contains("health-changed", "milestone-missed", "registered"))
        .body("items[1].change.milestone", equalTo("law"))
        .body("items[1].actor", equalTo("initiative-service"));
  }

  @Test
  void severalReplicasThatSweepAtOnceStateItOnce() {
    // Given
    List<String> codes = Stream.of("r1", "r2", "r3", "r4").map(code -> "raced-" + code).toList();
    codes.forEach(code -> declare("initiatives/" + code, dueToday()).statusCode(201));
    clock.setAhead(Period.ofDays(1));

    // When
    Stream.generate(() -> CompletableFuture.runAsync(this::sweep))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);

    // Then
    for (String code : codes) {
      get("initiatives/" + code + "/history")
          .body("items.type", contains("health-changed", "milestone-missed", "registered"));
    }
  }

  @Test
  void milestonesReachedInTimeOrOfClosedInitiativesAreNotMissed() {
    // Given
    declare("initiatives/in-time", dueToday()).statusCode(201);
    declare("initiatives/over", dueToday()).statusCode(201);
    admin()
        .body("{\"on\":\"2025-03-01\"}")
        .put("/api/v1/initiatives/in-time/milestones/law/reached")
        .then()
        .statusCode(200);
    admin()
        .body("{\"to\":\"CANCELLED\",\"on\":\"2025-03-01\",\"reason\":\"No money\"}")
        .post("/api/v1/initiatives/over/moves")
        .then()
        .statusCode(200);

    // When
    clock.setAhead(Period.ofDays(1));
    sweep();

    // Then
    get("initiatives/in-time").body("version", equalTo(2));
    get("initiatives/over").body("version", equalTo(2));
  }
}
