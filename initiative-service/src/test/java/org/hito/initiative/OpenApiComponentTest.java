package org.hito.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API as it documents itself. */
@QuarkusTest
@InitiativeServiceTest
class OpenApiComponentTest {

  private static final String LIST = "paths.'/api/v1/organisations'.get";
  private static final String ONE = "paths.'/api/v1/organisations/{code}'";

  @TestHTTPResource(value = "/openapi", management = true)
  String address;

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
            LIST + ".parameters.name",
            containsInAnyOrder(
                "limit", "cursor", "sort", "format", "q", "updatedSince", "kind", "country"))
        .body(
            LIST + ".parameters.find { it.name == 'sort' }.schema.enum",
            hasItems("code", "-code", "updatedAt", "-updatedAt"))
        .body(LIST + ".responses.'200'.content.'text/csv'.schema.type", equalTo("string"))
        .body(
            "paths.'/api/v1/initiatives'.get.parameters.name",
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
            equalTo("#/components/schemas/OrganisationDeclaration"))
        .body(
            ONE + ".put.responses.'201'.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/OrganisationView"))
        .body(
            "components.schemas.OrganisationDeclaration.required",
            containsInAnyOrder("name", "kind"))
        .body("components.schemas.OrganisationKind.enum", hasItem("multilateral"));
  }

  @Test
  void everyOperationTellsItsRefusals() {
    // Given
    JsonPath document = document().extract().jsonPath();
    Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");

    // When
    List<Map<String, Object>> operations =
        paths.values().stream().flatMap(path -> path.values().stream()).toList();

    // Then
    assertEquals(18, operations.size());
    for (Map<String, Object> operation : operations) {
      assertEquals(
          Map.of("$ref", "#/components/responses/Problem401"),
          ((Map<?, ?>) operation.get("responses")).get("401"));
    }
    document()
        .body(ONE + ".put.responses", hasKey("428"))
        .body(ONE + ".get.responses", hasKey("404"))
        .body("components.schemas.Problem.required", hasItem("code"));
  }
}
