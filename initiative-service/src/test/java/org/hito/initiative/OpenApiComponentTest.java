package org.hito.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.testkit.OpenApiRules;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of the service. */
@QuarkusTest
@InitiativeServiceTest
class OpenApiComponentTest extends OpenApiRules {

  private static final String LIST = "paths.'/api/v1/organisations'.get";
  private static final String ONE = "paths.'/api/v1/organisations/{code}'";

  private ValidatableResponse document() {
    return given().accept("application/json").get(address).then().statusCode(200);
  }

  @Test
  void listsNameEveryFilterAndSort() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body("openapi", startsWith("3.1"))
        .body(
            LIST + ".parameters.findAll { it.in == 'query' }.name",
            containsInAnyOrder(
                "limit",
                "cursor",
                "sort",
                "format",
                "bom",
                "q",
                "updatedSince",
                "kind",
                "country",
                "member",
                "memberOf"))
        .body(
            LIST + ".parameters.find { it.name == 'sort' }.schema.enum",
            hasItems("code", "-code", "updatedAt", "-updatedAt"))
        .body(LIST + ".responses.'200'.content.'text/csv'.schema.type", equalTo("string"))
        .body(
            "paths.'/api/v1/initiatives'.get.parameters.findAll { it.in == 'query' }.name",
            hasItems("strategy", "pillar", "phase", "status", "kind", "lead", "partner", "health"));
  }

  @Test
  void bodiesAndAnswersHaveTheirShapes() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            ONE + ".put.requestBody.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/OrganisationDeclaration"))
        .body(
            ONE + ".patch.requestBody.content.'application/merge-patch+json'.schema.$ref",
            equalTo("#/components/schemas/OrganisationPatch"))
        .body(
            ONE + ".put.responses.'201'.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/OrganisationView"))
        .body(
            "components.schemas.OrganisationDeclaration.required",
            containsInAnyOrder("name", "kind"))
        .body("components.schemas.OrganisationKind.enum", hasItem("multilateral"));
  }

  @Override
  protected String operations() {
    return """
    /api/v1/documents GET
    /api/v1/documents/{code} GET
    /api/v1/documents/{code} PATCH
    /api/v1/documents/{code} PUT
    /api/v1/documents/{code}/history GET
    /api/v1/funds GET
    /api/v1/funds/{code} GET
    /api/v1/funds/{code} PATCH
    /api/v1/funds/{code} PUT
    /api/v1/funds/{code}/history GET
    /api/v1/initiatives GET
    /api/v1/initiatives/{code} GET
    /api/v1/initiatives/{code} PATCH
    /api/v1/initiatives/{code} PUT
    /api/v1/initiatives/{code}/history GET
    /api/v1/initiatives/{code}/milestones/{milestone}/reached DELETE
    /api/v1/initiatives/{code}/milestones/{milestone}/reached PUT
    /api/v1/initiatives/{code}/moves POST
    /api/v1/organisations GET
    /api/v1/organisations/{code} GET
    /api/v1/organisations/{code} PATCH
    /api/v1/organisations/{code} PUT
    /api/v1/organisations/{code}/history GET
    /api/v1/strategies GET
    /api/v1/strategies/{code} GET
    /api/v1/strategies/{code} PATCH
    /api/v1/strategies/{code} PUT
    /api/v1/strategies/{code}/history GET
    """;
  }
}
