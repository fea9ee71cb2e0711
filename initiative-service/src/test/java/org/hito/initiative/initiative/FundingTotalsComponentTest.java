package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;

/** What a strategy costs whom, for the pages of the gateway. */
@QuarkusTest
@InitiativeServiceTest
class FundingTotalsComponentTest {

  private static ValidatableResponse totals(String strategy) {
    return reader().get("/internal/v1/strategies/" + strategy + "/funding").then().statusCode(200);
  }

  @Test
  void whatInitiativesDrawFromAFundIsSummedUpByCurrency() {
    // Given
    givenStrategy();
    declare("strategies/totalled", CHIPS).statusCode(201);
    String centre = CENTRE.replace("\"strategy\":\"chips\"", "\"strategy\":\"totalled\"");
    declare("initiatives/totalled-1", centre).statusCode(201);
    declare("initiatives/totalled-2", centre).statusCode(201);
    declare(
            "initiatives/totalled-3",
            centre.replace("25,\"currency\":\"USD\"", "25,\"currency\":\"PAB\""))
        .statusCode(201);

    // When
    var totals = totals("totalled");

    // Then
    totals
        .body("items.fund", contains("cluster", "itsi", "itsi"))
        .body("items.currency", contains("USD", "PAB", "USD"))
        .body("items.initiatives", contains(3, 1, 2))
        .body("items[0].amount", nullValue())
        .body("items[2].amount", equalTo(1e9f));
    totals("nowhere").body("items", empty());
  }
}
