package org.hito.documents.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hito.documents.text.Text;

/**
 * Adds examples of bodies: resources from the golden samples of their facts, declarations with the
 * members that clients send, and the bodies of other requests from {@code examples.yaml}, by the
 * name of their schema.
 */
final class Examples {

  private static final String JSON = "application/json";
  private static final String PATCH = "application/merge-patch+json";
  private static final String SCHEMAS = "#/components/schemas/";

  private final ObjectNode document;
  private final Map<String, JsonNode> examples = new TreeMap<>();

  Examples(ObjectNode document, Map<String, JsonNode> samples) {
    this.document = document;
    samples.values().forEach(sample -> sample.path("data").properties().forEach(this::thing));
    Text.packaged("examples.yaml")
        .properties()
        .forEach(one -> examples.put(one.getKey(), one.getValue()));
  }

  private void thing(Map.Entry<String, JsonNode> part) {
    String name =
        part.getKey().substring(0, 1).toUpperCase(Locale.ROOT) + part.getKey().substring(1);
    for (String schema : List.of(name + "View", name + "Declaration")) {
      JsonNode known = document.at("/components/schemas/" + schema);
      if (!known.isMissingNode()) {
        examples.put(schema, restricted(part.getValue(), known));
      }
    }
  }

  /** What an example has of the members that a schema knows, at every depth. */
  private JsonNode restricted(JsonNode example, JsonNode schema) {
    JsonNode known = meant(schema);
    if (example.isArray()) {
      ArrayNode elements = document.arrayNode();
      example.forEach(element -> elements.add(restricted(element, known.path("items"))));
      return elements;
    }
    JsonNode members = known.path("properties");
    if (!example.isObject() || members.isMissingNode()) {
      return example;
    }
    ObjectNode read = document.objectNode();
    example.properties().stream()
        .filter(member -> members.has(member.getKey()))
        .forEach(
            member ->
                read.set(
                    member.getKey(), restricted(member.getValue(), members.path(member.getKey()))));
    return read;
  }

  /** What a schema refers to, be it that or null. */
  private JsonNode meant(JsonNode schema) {
    if (schema.has("anyOf")) {
      return meant(schema.path("anyOf").path(0));
    }
    return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  void add() {
    document.findValues("content").forEach(content -> content.properties().forEach(this::show));
  }

  private void show(Map.Entry<String, JsonNode> content) {
    JsonNode example = of(content.getValue().path("schema"));
    boolean isJson = content.getKey().equals(JSON) || content.getKey().equals(PATCH);
    if (example != null && isJson) {
      ((ObjectNode) content.getValue()).set("example", example);
    }
  }

  private JsonNode of(JsonNode schema) {
    String name = schema.path("$ref").asText().replace(SCHEMAS, "");
    JsonNode item = examples.get(name.replaceFirst("^Page", ""));
    if (name.startsWith("Page") && item != null) {
      ObjectNode page = document.objectNode();
      page.putArray("items").add(item);
      return page.put("self", "/api/v1/…?limit=50");
    }
    JsonNode element = schema.has("items") ? of(schema.path("items")) : null;
    return element == null ? examples.get(name) : document.arrayNode().add(element);
  }
}
