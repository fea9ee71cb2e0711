package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named parts of several documents. Parts of one name must be equal. */
final class Union {

  private final String kind;
  private final ObjectNode parts = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> clashes = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param kind what the parts are, for messages
   */
  Union(String kind) {
    this.kind = kind;
  }

  /** Adds the members of an object. */
  void add(String owner, JsonNode members) {
    members.properties().forEach(member -> add(owner, member.getKey(), member.getValue()));
  }

  void add(String owner, String name, JsonNode part) {
    JsonNode present = parts.get(name);
    if (present == null) {
      parts.set(name, part);
      owners.put(name, owner);
    } else if (!present.equals(part)) {
      clashes.add(kind + " '" + name + "' differs between " + owners.get(name) + " and " + owner);
    }
  }

  ObjectNode parts() {
    return parts;
  }

  List<JsonNode> list() {
    List<JsonNode> list = new ArrayList<>();
    parts.forEach(list::add);
    return list;
  }

  List<String> clashes() {
    return clashes;
  }
}
