package org.hito.initiative.fund;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.FUND;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Funds, and the money that initiatives draw from them, from outside. */
@QuarkusTest
@InitiativeServiceTest
class FundComponentTest {

  @BeforeEach
  void organisations() {
    givenStrategy();
  }

  private static String drawing(String fund, String money) {
    return CENTRE.replaceAll(
        "(?s)\"funding\":.*?\\],",
        "\"funding\":[{\"fund\":\"%s\"%s,\"currency\":\"USD\"}],".formatted(fund, money));
  }

  @Test
  void aFundIsDeclaredRevisedAndPublished() {
    // Given
    declare("funds/published", FUND).statusCode(201);
    declare("funds/published", FUND).statusCode(200).header("ETag", "\"1\"");

    // When
    ValidatableResponse revised =
        patch("funds/published", 1, "{\"amount\":null,\"from\":15000000,\"to\":25000000}");

    // Then
    revised.statusCode(200).body("amount", nullValue()).body("to", equalTo(25000000));
    var facts = facts("fund", "published", 2);
    assertEquals(
        List.of("org.hito.fund.registered.v1", "org.hito.fund.revised.v1"),
        facts.stream().map(fact -> fact.getString("type")).toList());
    assertEquals(25000000, facts.get(1).getInt("data.fund.to"));
    get("funds/published/history").body("items.version", equalTo(List.of(2, 1)));
    get("funds?funder=senacyt,nobody&currency=USD&q=SEMICONDUCTORES")
        .body("items.code", hasItem("published"));
    get("funds?currency=usd,EUR&q=published").body("items.code", hasItem("published"));
    get("funds?currency=dollars").statusCode(400).body("code", equalTo("invalid-query-parameter"));
    reader()
        .get("/api/v1/funds?q=published&format=csv")
        .then()
        .body(containsString("code,name.en,name.es,amount,from,to,currency,period.from"))
        .body(
            containsString(
                "published,Chip fund,Fondo de semiconductores,,15000000,25000000,USD,2023"));
  }

  @Test
  void allViolationsAreReportedInOneAnswer() {
    // When
    ValidatableResponse refused =
        declare(
            "funds/broken",
            """
            {"name":{},"amount":5,"from":4,"to":6,"currency":"Dollars","funders":["nobody"],
             "period":{"from":"2025","to":"2024"},"colour":"red"}
            """);

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/name no-language",
                " amount-or-range",
                "/currency not-a-currency",
                "/funders/0 unknown-reference",
                "/period/to ends-before-start",
                "/colour unknown-member"));
    get("funds/broken").statusCode(404);
  }

  @Test
  void fundersChangeTheirFundAndNobodyElse() {
    // Given
    editor("senacyt").body(FUND).put("/api/v1/funds/owned").then().statusCode(201);
    String other = FUND.replace("ITSI", "OTHER");

    // When
    ValidatableResponse refused =
        editor("economia-mx")
            .header("If-Match", "\"1\"")
            .body(other)
            .put("/api/v1/funds/owned")
            .then();

    // Then
    refused.statusCode(403).body("code", equalTo("not-funder"));
    editor("senacyt")
        .header("If-Match", "\"1\"")
        .body(other)
        .put("/api/v1/funds/owned")
        .then()
        .statusCode(200);
  }

  @Test
  void anInitiativeSaysWhatItGotFromAFundAndIsFoundByIt() {
    // Given
    declare("funds/given", FUND).statusCode(201);
    String money = ",\"allocated\":12500000.10,\"spent\":0";

    // When
    ValidatableResponse declared = declare("initiatives/funded", drawing("given", money));

    // Then
    declared
        .statusCode(201)
        .body("funding[0].amount", nullValue())
        .body("funding[0].spent", equalTo(0));
    get("initiatives/funded").body(containsString("\"allocated\":12500000.1,"));
    declare("initiatives/funded", drawing("given", money)).statusCode(200);
    get("initiatives?fund=given").body("items.code", contains("funded"));
  }

  @Test
  void aFundMayBeDeclaredAfterTheInitiativeThatWasPromisedItsMoney() {
    // Given
    String promised = drawing("later", ",\"amount\":5");
    declare("initiatives/before-its-fund", promised).statusCode(201);
    declare("initiatives/given-early", drawing("later", ",\"allocated\":5"))
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            contains("/funding/0/fund unknown-reference"));
    declare("initiatives/unknown-early", drawing("later", ""))
        .statusCode(422)
        .body("errors.code", contains("amount-of-unknown-fund"));

    // When
    declare("funds/later", FUND).statusCode(201);

    // Then
    patch(
            "initiatives/before-its-fund",
            1,
            "{\"funding\":[{\"fund\":\"later\",\"currency\":\"USD\"}]}")
        .statusCode(200);
    get("initiatives?fund=later").body("items.code", contains("before-its-fund"));
  }

  @Test
  void moneyThatWasGivenIsInTheCurrencyOfItsFundWhichIsKept() {
    // Given
    declare("funds/dollars", FUND).statusCode(201);
    String given = drawing("dollars", ",\"spent\":5");
    declare("initiatives/in-euros", given.replace("\"USD\"", "\"EUR\""))
        .statusCode(422)
        .body("errors.code", contains("not-currency-of-fund"));
    declare("initiatives/in-dollars", given).statusCode(201);

    // When
    ValidatableResponse refused = patch("funds/dollars", 1, "{\"currency\":\"EUR\"}");

    // Then
    refused.statusCode(422).body("errors.code", contains("allocated-in-currency"));
  }
}
