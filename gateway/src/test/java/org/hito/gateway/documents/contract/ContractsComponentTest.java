package org.hito.gateway.documents.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@GatewayTest
class ContractsComponentTest {

  private static final Set<String> REFUSED_BODIES = Set.of("408", "413", "415");

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String path, String... headers) {
    return new Door(address).get(path, headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.json, application/json",
    "/openapi.yaml, application/yaml",
    "/asyncapi.yaml, application/yaml",
    "/schemas, application/json"
  })
  void aContractIsPublicAndNotSentTwice(String path, String mediaType) {
    // Given
    var first = get(path, "Origin", "https://anybody.example");
    // When
    var again = get(path, "If-None-Match", header(first, "ETag"));
    var head = new Door(address).send("HEAD", path, "");
    // Then
    assertEquals(200, first.statusCode());
    assertEquals(mediaType, header(first, "Content-Type"));
    assertEquals("*", header(first, "Access-Control-Allow-Origin"));
    assertFalse(first.body().contains("public-address.invalid"), path);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(header(first, "Content-Length"), header(head, "Content-Length"));
  }

  @Test
  void theGatewaysOwnOperationsSayThatABodyMayBeRefused() {
    // When
    List<JsonObject> withBody =
        new JsonObject(get("/openapi.json").body())
            .getJsonObject("paths").stream()
                .filter(path -> path.getKey().matches("/api/v1/(events|admin)/.*"))
                .flatMap(path -> ((JsonObject) path.getValue()).stream())
                .filter(
                    operation ->
                        operation.getValue() instanceof JsonObject one
                            && one.containsKey("requestBody"))
                .map(operation -> (JsonObject) operation.getValue())
                .toList();
    // Then
    assertFalse(withBody.isEmpty());
    for (JsonObject operation : withBody) {
      assertTrue(
          operation.getJsonObject("responses").fieldNames().containsAll(REFUSED_BODIES),
          operation.getString("operationId"));
    }
  }

  @Test
  void theApiOfAllServicesAndOfTheGatewayIsOneDocument() {
    // When
    JsonObject paths = new JsonObject(get("/openapi.json").body()).getJsonObject("paths");
    // Then
    assertTrue(
        paths
            .fieldNames()
            .containsAll(
                Set.of(
                    "/api/v1/initiatives",
                    "/api/v1/commitments/{code}",
                    "/api/v1/indicators/{code}/series",
                    "/api/v1/events",
                    "/problems/{problem}")),
        paths.fieldNames()::toString);
  }

  @Test
  void everySchemaInTheIndexIsServed() {
    // When
    var items = new JsonObject(get("/schemas").body()).getJsonArray("items");
    // Then
    assertTrue(items.size() >= 10, items::toString);
    items.forEach(
        item -> {
          String path = "/schemas/" + ((JsonObject) item).getString("name");
          assertEquals(200, get(path).statusCode(), path);
        });
  }
}
