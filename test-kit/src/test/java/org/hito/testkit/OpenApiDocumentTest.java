package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  @Test
  void everything_that_is_left_untold_is_named() throws IOException {
    // Given
    OpenApiDocument document =
        OpenApiDocument.of(
            """
            {"info": {"title": "Things"}, "paths": {"/things": {
              "get": {"operationId": "list", "summary": " ", "tags": ["Things"],
                "parameters": [
                  {"in": "query", "name": "kind"},
                  {"in": "query", "name": "q", "description": "Part of its name"}],
                "responses": {
                  "200": {"content": {"application/json": {"schema": {"type": "object"}}}},
                  "400": {"$ref": "#/components/responses/Problem400"},
                  "401": {"$ref": "#/components/responses/Problem401"},
                  "406": {"$ref": "#/components/responses/Problem406"}}}}},
             "components": {"responses": {"Problem400": {}, "Problem401": {}}}}
            """);

    // When
    List<String> shortcomings = document.shortcomings();

    // Then
    assertEquals(Set.of("/things GET"), document.operations());
    assertEquals(
        List.of(
            "info: no description",
            "/things GET: no summary",
            "/things GET: no description of kind",
            "/things GET: no shape of the answer 200",
            "/things GET: no refusal 503",
            "nothing at #/components/responses/Problem406"),
        shortcomings);
  }

  @Test
  void a_body_is_shaped_and_may_be_refused() throws IOException {
    // Given
    OpenApiDocument document =
        OpenApiDocument.of(
            """
            {"info": {"description": "Things"}, "paths": {"/things/{code}": {
              "put": {"operationId": "declare", "summary": "Declare one", "tags": ["Things"],
                "requestBody": {"content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/Any"}}}},
                "responses": {"204": {}}}}},
             "components": {"schemas": {"Any": {"type": "object"}}}}
            """);

    // When
    List<String> shortcomings = document.shortcomings();

    // Then
    assertEquals(
        List.of(
            "no shape of the body",
            "no refusal 400",
            "no refusal 401",
            "no refusal 406",
            "no refusal 503",
            "no refusal 404",
            "no refusal 403",
            "no refusal 409",
            "no refusal 415",
            "no refusal 422",
            "no refusal 412",
            "no refusal 428"),
        shortcomings.stream().map(line -> line.replace("/things/{code} PUT: ", "")).toList());
  }
}
