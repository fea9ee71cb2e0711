package org.hito.gateway.documents.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.endpoint.Endpoint;
import org.junit.jupiter.api.Test;

/** The gateway's own endpoints and their documentation are the same. */
@QuarkusTest
@GatewayTest
class InventoryComponentTest {

  /** Pages for people, and the issuer of a local run. */
  private static final List<String> NOT_FOR_CLIENTS =
      List.of("/developers", "/assets/", "/local/", "/sign-in/");

  /** What services answer. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "organisations",
          "strategies",
          "initiatives",
          "forums",
          "meetings",
          "commitments",
          "indicators",
          "gates",
          "funds",
          "documents");

  @Inject @All List<Endpoint> endpoints;

  @TestHTTPResource private URI address;

  @Test
  void everyEndpointIsDocumentedAndEveryDocumentedOneExists() {
    // Given
    Set<String> answered =
        endpoints.stream()
            .filter(endpoint -> NOT_FOR_CLIENTS.stream().noneMatch(endpoint.path()::startsWith))
            .flatMap(
                endpoint ->
                    endpoint.methods().stream()
                        .filter(method -> !method.name().equals("HEAD"))
                        .map(method -> method + " " + endpoint.path().replaceAll(":\\w+", "{}")))
            .collect(Collectors.toCollection(TreeSet::new));
    // When
    JsonObject paths =
        new JsonObject(new Door(address).get("/openapi.json").body()).getJsonObject("paths");
    Set<String> documented =
        paths.fieldNames().stream()
            .filter(
                path -> !COLLECTIONS.contains(path.replaceFirst("/api/v1/", "").split("/", -1)[0]))
            .flatMap(path -> operations(path, paths.getJsonObject(path)))
            .collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertTrue(answered.size() > 7, answered::toString);
    assertEquals(answered, documented);
  }

  private static Stream<String> operations(String path, JsonObject item) {
    return item.fieldNames().stream()
        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+\\}", "{}"));
  }
}
