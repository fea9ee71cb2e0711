package org.hito.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The packaged schema of an aggregate's facts. */
record Contract(JsonNode root) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty if there are no facts of this kind. */
  static Optional<Contract> of(String thing) {
    return read(thing + ".v1.schema.json").map(Contract::new);
  }

  /** The schema a reference of this contract refers to; any other schema is returned. */
  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (reference.isEmpty()) {
      return schema;
    }
    int fragment = reference.indexOf('#');
    String file = reference.substring(reference.lastIndexOf('/', fragment) + 1, fragment);
    JsonNode document = file.isEmpty() ? root : read(file).orElseThrow();
    return document.at(reference.substring(fragment + 1));
  }

  private static Optional<JsonNode> read(String file) {
    String resource = "META-INF/hito/schemas/" + file;
    try (InputStream packaged =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      return packaged == null ? Optional.empty() : Optional.of(JSON.readTree(packaged));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
