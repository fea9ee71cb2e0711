package org.hito.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.testkit.OpenApiRules;
import org.junit.jupiter.api.Test;

/** The API as it documents itself. */
@QuarkusTest
@MetricsServiceTest
class OpenApiComponentTest extends OpenApiRules {
  private ValidatableResponse document() {
    return given().accept("application/json").get(address).then().statusCode(200);
  }

  private static String path(String path) {
    return "paths.'/api/v1/" + path + "'";
  }

  @Override
  protected String operations() {
    return """
    /api/v1/gates GET
    /api/v1/gates/{code} GET
    /api/v1/gates/{code} PATCH
    /api/v1/gates/{code} PUT
    /api/v1/gates/{code}/history GET
    /api/v1/indicators GET
    /api/v1/indicators/{code} GET
    /api/v1/indicators/{code} PATCH
    /api/v1/indicators/{code} PUT
    /api/v1/indicators/{code}/explanation GET
    /api/v1/indicators/{code}/history GET
    /api/v1/indicators/{code}/observations POST
    /api/v1/indicators/{code}/observations/{day} DELETE
    /api/v1/indicators/{code}/observations/{day} PUT
    /api/v1/indicators/{code}/progress GET
    /api/v1/indicators/{code}/series GET
    /api/v1/strategies/{code}/scorecard GET
    """;
  }

  @Test
  void listsNameEveryFilterAndSort() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body("openapi", startsWith("3.1"))
        .body(
            path("indicators") + ".get.parameters.findAll { it.in == 'query' }.name",
            containsInAnyOrder(
                "limit",
                "cursor",
                "sort",
                "format",
                "bom",
                "q",
                "updatedSince",
                "strategy",
                "pillar",
                "dimension",
                "measure",
                "status",
                "stale"))
        .body(
            path("gates") + ".get.parameters.findAll { it.in == 'query' }.name",
            hasItems("open", "indicator"))
        .body(
            path("indicators/{code}/series") + ".get.parameters.findAll { it.in == 'query' }.name",
            hasItems("from", "to", "knownOn", "dimension", "restatements", "format", "bom"))
        .body(
            path("indicators/{code}/series")
                + ".get.responses.'200'.content.'text/csv'.schema.type",
            equalTo("string"));
  }

  @Test
  void bodiesAndAnswersHaveTheirShapes() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            path("indicators/{code}") + ".put.requestBody.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/IndicatorDeclaration"))
        .body(
            path("indicators/{code}")
                + ".put.responses.'201'.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/IndicatorView"))
        .body(
            path("indicators/{code}/observations") + ".post.requestBody.content",
            hasKey("application/x-ndjson"))
        .body(path("indicators/{code}/observations") + ".post.responses", hasKey("207"))
        .body(
            "components.schemas.IndicatorDeclaration.required",
            containsInAnyOrder("name", "measure"))
        .body(
            "components.schemas.GateDeclaration.required", containsInAnyOrder("name", "condition"))
        .body("components.schemas.ObservationDeclaration.properties", hasKey("range"))
        .body("components.schemas.Dimension.enum", hasItem("human-resources"));
  }
}
