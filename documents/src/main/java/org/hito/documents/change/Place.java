package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/**
 * A node in one of several files that refer to each other.
 *
 * @param files by name; a single document has the empty name
 * @param file the name of the file
 * @param node in that file; missing if there is none
 */
record Place(Map<String, JsonNode> files, String file, JsonNode node) {

  static Place of(JsonNode document) {
    return new Place(Map.of("", document), "", document);
  }

  static Place of(Map<String, JsonNode> files, String file) {
    return new Place(files, file, files.getOrDefault(file, MissingNode.getInstance()));
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  Place at(String member) {
    return new Place(files, file, node.path(member));
  }

  Place at(int index) {
    return new Place(files, file, node.path(index));
  }

  /** The target of a reference; any other place itself. */
  Place resolved() {
    String reference = reference();
    if (reference.isEmpty()) {
      return this;
    }
    int fragment = reference.indexOf('#');
    String path = fragment < 0 ? reference : reference.substring(0, fragment);
    String pointer = fragment < 0 ? "" : reference.substring(fragment + 1);
    String name = path.isEmpty() ? file : path.substring(path.lastIndexOf('/') + 1);
    Place document = of(files, name);
    return new Place(files, name, document.node.at(pointer)).resolved();
  }

  /** What the place refers to, or nothing. */
  String reference() {
    return node.path("$ref").asText();
  }
}
