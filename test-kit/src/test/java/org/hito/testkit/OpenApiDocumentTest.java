package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  @Test
  void everythingMissingFromADocumentIsNamed() throws IOException {
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
            "/things GET: no header Accept-Language",
            "/things GET: no header X-Request-Id in the answer",
            "/things GET: no header Content-Language in the answer",
            "/things GET: no shape of the answer 200",
            "/things GET: no refusal 503",
            "nothing at #/components/responses/Problem406",
            "no servers"),
        shortcomings);
  }

  @Test
  void aBodyIsShapedAndMayBeRefused() throws IOException {
    // Given
    OpenApiDocument document =
        OpenApiDocument.of(
            """
            {"info": {"description": "Things"}, "servers": [{"url": "/"}], "paths": {"/things/{code}": {
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
            "no header Accept-Language",
            "no header X-Request-Id in the answer",
            "no header Content-Language in the answer",
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

  @Test
  void headersOfWhatHasVersionsAndAPatchThatDemandsMembersAreNamed() throws IOException {
    // Given
    OpenApiDocument document =
        OpenApiDocument.of(
            """
            {"info": {"description": "Things"}, "servers": [{"url": "/"}], "paths": {"/things/{code}": {
              "get": {"responses": {"200": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/org.Thing"}}}}}},
              "patch": {
                "requestBody": {"content": {"application/merge-patch+json": {
                  "schema": {"$ref": "#/components/schemas/ThingDeclaration"}}}}}}},
             "components": {"schemas": {
               "org.Thing": {"properties": {"version": {}}},
               "ThingView": {"properties": {"version": {}}},
               "ThingDeclaration": {"properties": {"name": {"required": ["en"]}}}}}}
            """);

    // When
    List<String> shortcomings = document.shortcomings();

    // Then
    assertTrue(
        shortcomings.containsAll(
            List.of(
                "/things/{code} GET: no header ETag in the answer",
                "/things/{code} GET: no header If-None-Match",
                "/things/{code} GET: no answer 304",
                "/things/{code} PATCH: If-Match is not required",
                "the name of a class: org.Thing",
                "ThingView does not say what is always there",
                "/things/{code} PATCH: required: en")),
        shortcomings.toString());
  }
}
