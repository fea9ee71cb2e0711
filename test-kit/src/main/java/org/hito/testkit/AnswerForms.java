package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The forms of a service's answers according to its contract {@code openapi.json}. */
public final class AnswerForms {
  private static final String SCHEMA = "/get/responses/200/content/application~1json/schema/$ref";

  private final JsonNode contract;

  private AnswerForms(JsonNode contract) {
    this.contract = contract;
  }

  /** Those of a contracts folder. */
  public static AnswerForms in(Path folder) {
    try {
      return new AnswerForms(ExactJson.read(Files.readString(folder.resolve("openapi.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where an answer deviates from the contract.
   *
   * @param path as the contract writes it, such as {@code /api/v1/forums/{code}}
   */
  public List<String> violations(String path, String answer) {
    String form = contract.path("paths").path(path).at(SCHEMA).asText();
    if (form.isEmpty()) {
      throw new AssertionError("no form of an answer of " + path);
    }
    ObjectNode schema = (ObjectNode) ExactJson.read("{}");
    schema.put("$ref", form).set("components", contract.path("components"));
    return SchemaRegistry.withDefaultDialect(GoldenSamples.DIALECT)
        .getSchema(schema)
        .validate(ExactJson.read(answer))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
