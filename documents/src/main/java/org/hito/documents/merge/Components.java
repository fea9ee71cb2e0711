package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The components of several documents, kind by kind. */
final class Components {

  private final Map<String, Union> kinds = new TreeMap<>();

  void add(String owner, JsonNode document) {
    document
        .path("components")
        .properties()
        .forEach(
            kind ->
                kinds
                    .computeIfAbsent(kind.getKey(), name -> new Union(name))
                    .add(owner, kind.getValue()));
  }

  ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    kinds.forEach((kind, union) -> tree.set(kind, union.parts()));
    return tree;
  }

  List<String> clashes() {
    return kinds.values().stream().flatMap(union -> union.clashes().stream()).toList();
  }
}
