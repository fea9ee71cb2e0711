package org.hito.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.testkit.OpenApiRules;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of the service. */
@QuarkusTest
@MeetingServiceTest
class OpenApiComponentTest extends OpenApiRules {

  private ValidatableResponse document() {
    return given().accept("application/json").get(address).then().statusCode(200);
  }

  private static String path(String path) {
    return "paths.'/api/v1/" + path + "'";
  }

  @Test
  void listsNameEveryFilterAndSort() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            path("commitments") + ".get.parameters.findAll { it.in == 'query' }.name",
            containsInAnyOrder(
                "limit",
                "cursor",
                "sort",
                "format",
                "bom",
                "q",
                "updatedSince",
                "status",
                "open",
                "overdue",
                "silent",
                "kind",
                "owner",
                "partner",
                "meeting",
                "forum",
                "madeBefore",
                "reviewedIn",
                "initiative",
                "indicator",
                "dueFrom",
                "dueTo"))
        .body(
            path("commitments") + ".get.parameters.find { it.name == 'sort' }.schema.enum",
            hasItems("dueOn", "-dueOn"))
        .body(
            path("commitments") + ".get.parameters.find { it.name == 'kind' }.schema.items.enum",
            hasItem("trade-mission"))
        .body(
            path("meetings") + ".get.parameters.findAll { it.in == 'query' }.name",
            hasItems("host", "from", "to"))
        .body(
            path("forums") + ".get.parameters.findAll { it.in == 'query' }.name",
            hasItem("convenor"));
  }

  @Test
  void bodiesAndAnswersHaveTheirShapes() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            path("meetings/{meeting}/commitments")
                + ".post.requestBody.content.'application/json'.schema.$ref",
            equalTo("#/components/schemas/CommitmentDeclaration"))
        .body(
            path("commitments/import") + ".post.requestBody.content",
            hasKey("application/x-ndjson"))
        .body(path("commitments/import") + ".post.responses", hasKey("207"))
        .body(
            "components.schemas.CommitmentDeclaration.required",
            containsInAnyOrder("title", "kind", "owner"))
        .body("components.schemas.CommitmentMoveBody.required", contains("to"))
        .body("components.schemas.CommitmentKind.enum", hasItem("trade-mission"))
        .body("components.schemas.TrackRecordView.properties", hasKey("keptRate"));
  }

  @Test
  void aPatchMayTakeAwayWhatADeclarationNeedNotName() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            path("commitments/{code}")
                + ".patch.requestBody.content.'application/merge-patch+json'.schema.$ref",
            equalTo("#/components/schemas/CommitmentPatch"))
        .body("components.schemas.CommitmentPatch.properties.dueOn.anyOf.type", hasItem("null"))
        .body("components.schemas.CommitmentPatch.properties.owner.type", equalTo("string"));
  }

  @Test
  void aMemberThatMayBeLeftOutMayBeNullInABodyAndNeverInAnAnswer() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body(
            "components.schemas.LocalisedText.properties.es.anyOf.type", contains("string", "null"))
        .body("components.schemas.LocalisedTextView.properties.es.type", equalTo("string"))
        .body(
            "components.schemas.CommitmentDeclaration.properties.dueOn.anyOf.type", hasItem("null"))
        .body("components.schemas.CommitmentDeclaration.properties.owner.type", equalTo("string"))
        .body("components.schemas.CommitmentView.properties.dueOn.type", equalTo("string"));
  }

  @Test
  void anAnswerSaysWhatIsAlwaysThereAsItsFactsDo() {
    // When
    ValidatableResponse document = document();

    // Then
    document
        .body("components.schemas.CommitmentView.required", hasItems("code", "title", "moves"))
        .body("components.schemas.CommitmentView.required", not(hasItem("dueOn")))
        .body("components.schemas.LocalisedTextView.required", contains("en", "es"))
        .body("components.schemas.LocalisedText", not(hasKey("required")))
        .body("components.schemas.Move.properties", not(hasKey("empty")))
        .body("servers.url", contains("http://localhost:8080"));
  }

  @Override
  protected String operations() {
    return """
    /api/v1/commitments GET
    /api/v1/commitments/import POST
    /api/v1/commitments/{code} GET
    /api/v1/commitments/{code} PATCH
    /api/v1/commitments/{code} PUT
    /api/v1/commitments/{code}/corrections POST
    /api/v1/commitments/{code}/history GET
    /api/v1/commitments/{code}/moves POST
    /api/v1/commitments/{code}/renegotiations POST
    /api/v1/commitments/{code}/reviews POST
    /api/v1/commitments/{code}/updates POST
    /api/v1/forums GET
    /api/v1/forums/{code} GET
    /api/v1/forums/{code} PATCH
    /api/v1/forums/{code} PUT
    /api/v1/forums/{code}/history GET
    /api/v1/forums/{code}/record GET
    /api/v1/forums/{forum}/agenda GET
    /api/v1/meetings GET
    /api/v1/meetings/{code} GET
    /api/v1/meetings/{code} PATCH
    /api/v1/meetings/{code} PUT
    /api/v1/meetings/{code}/history GET
    /api/v1/meetings/{code}/moves POST
    /api/v1/meetings/{meeting}/commitments POST
    /api/v1/organisations/{code}/record GET
    """;
  }
}
