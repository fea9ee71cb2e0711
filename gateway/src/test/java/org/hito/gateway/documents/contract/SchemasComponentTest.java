package org.hito.gateway.documents.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class SchemasComponentTest {

  private static final String COMMITMENT = "/schemas/commitment.v1.schema.json";
  private static final String AT_HOME = "http://localhost:8080/schemas/";

  @TestHTTPResource private URI address;

  static List<Path> contracts() throws IOException {
    List<Path> schemas = new ArrayList<>();
    for (Path folder : contractFolders()) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".schema.json")).forEach(schemas::add);
      }
    }
    return schemas;
  }

  private static List<Path> contractFolders() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      Stream<Path> own = modules.map(module -> module.resolve("contracts"));
      return Stream.concat(Stream.of(Path.of("..", "contracts")), own)
          .filter(Files::isDirectory)
          .toList();
    }
  }

  private HttpResponse<String> get(String path, String... headers) {
    return new Door(address).get(path, headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everySchemaIsServedUnderItsId(Path file) throws IOException {
    // Given
    String name = file.getFileName().toString();
    JsonObject written = new JsonObject(Files.readString(file).replace("\"../../contracts/", "\""));
    // When
    var answer = get("/schemas/" + name);
    // Then
    assertEquals(200, answer.statusCode());
    assertEquals("application/schema+json", header(answer, "Content-Type"));
    assertEquals(written.put("$id", AT_HOME + name), new JsonObject(answer.body()));
  }

  @Test
  void schemasReferredToAreServedToo() {
    // Given
    String body = get(COMMITMENT).body();
    // When
    List<String> references =
        Stream.of(body.split("\"\\$ref\" : \""))
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf('"')))
            .filter(reference -> !reference.startsWith("#"))
            .map(reference -> URI.create(AT_HOME).resolve(reference).getPath())
            .distinct()
            .toList();
    // Then
    assertTrue(references.contains("/schemas/common.schema.json"), references.toString());
    references.forEach(path -> assertEquals(200, get(path).statusCode(), path));
  }

  @Test
  void anUnchangedSchemaIsNotSentAgain() {
    // Given
    String etag = header(get(COMMITMENT), "ETag");
    // When
    var again = get(COMMITMENT, "If-None-Match", "W/\"other\", " + etag);
    // Then
    assertEquals(304, again.statusCode());
    assertEquals(etag, header(again, "ETag"));
    assertEquals("", again.body());
  }

  @Test
  void headIsSupportedAndWritingIsNot() {
    // When
    var head = new Door(address).send("HEAD", COMMITMENT, "");
    var write = new Door(address).send("PUT", COMMITMENT, "{}");
    // Then
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(get(COMMITMENT), "Content-Length"), header(head, "Content-Length"));
    assertEquals(405, write.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(write, "Allow"));
  }

  @Test
  void pagesOfEveryOriginMayReadAndPreflight() {
    // Given
    String[] asking = {
      "Origin", "https://anybody.example",
      "Access-Control-Request-Method", "GET",
      "Access-Control-Request-Headers", "if-none-match"
    };
    // When
    var read = get(COMMITMENT, "Origin", "https://anybody.example");
    var head = new Door(address).send("HEAD", COMMITMENT, "", "Origin", "https://anybody.example");
    var missing = get("/schemas/nothing.v1.schema.json", "Origin", "https://anybody.example");
    var preflight = new Door(address).send("OPTIONS", COMMITMENT, "", asking);
    // Then
    for (var answer : List.of(read, head, missing, preflight)) {
      assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    }
    assertTrue(header(read, "Access-Control-Expose-Headers").contains("ETag"));
    assertEquals(204, preflight.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(preflight, "Access-Control-Allow-Methods"));
    assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("If-None-Match"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/schemas/nothing.v1.schema.json",
        "/schemas/problems_en.properties",
        "/schemas/commitment.v1.schema.json/x"
      })
  void everythingElseIsNotFound(String path) {
    // When
    var answer = get(path);
    // Then
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
  }
}
