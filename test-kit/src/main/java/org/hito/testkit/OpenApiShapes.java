package org.hito.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What schemas must say so that generated clients have usable types. */
final class OpenApiShapes {
  private final JsonNode document;
  private final List<String> missed = new ArrayList<>();

  OpenApiShapes(JsonNode document) {
    this.document = document;
  }

  List<String> shortcomings() {
    if (document.path("servers").isEmpty()) {
      missed.add("no servers");
    }
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(s -> named(s.getKey(), s.getValue()));
    document
        .path("paths")
        .properties()
        .forEach(path -> patched(path.getKey(), path.getValue().path("patch")));
    return missed;
  }

  private void named(String name, JsonNode schema) {
    if (name.contains(".") || Set.of("JsonNode", "PartialDate", "Instant", "UUID").contains(name)) {
      missed.add("the name of a class: " + name);
    }
    boolean isAnswer = name.endsWith("View") || name.startsWith("Page");
    if (isAnswer && schema.path("required").isEmpty()) {
      missed.add(name + " does not say what is always there");
    }
  }

  private void patched(String path, JsonNode patch) {
    for (JsonNode body : patch.path("requestBody").path("content")) {
      requires(body.path("schema"), new TreeSet<>())
          .forEach(member -> missed.add(path + " PATCH: required: " + member));
    }
  }

  /** The members that need names, of an object and the objects inside it, except lists. */
  private Set<String> requires(JsonNode schema, Set<String> seen) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      return seen.add(reference) ? requires(document.at(reference.substring(1)), seen) : Set.of();
    }
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema.path("properties").forEach(member -> required.addAll(requires(member, seen)));
    schema.path("anyOf").forEach(choice -> required.addAll(requires(choice, seen)));
    return required;
  }
}
