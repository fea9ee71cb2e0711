package org.hito.documents.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    restricted(part.getValue(), name + "View").ifPresent(view -> examples.put(name + "View", view));
    restricted(part.getValue(), name + "Declaration")
        .ifPresent(declaration -> examples.put(name + "Declaration", declaration));
  }

  /** The members of an example that a schema knows; empty if there is no such schema. */
  private Optional<JsonNode> restricted(JsonNode thing, String schema) {
    JsonNode properties = document.at("/components/schemas/" + schema + "/properties");
    if (properties.isMissingNode()) {
      return Optional.empty();
    }
    ObjectNode known = thing.deepCopy();
    known.retain(properties.properties().stream().map(Map.Entry::getKey).toList());
    return Optional.of(known);
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
