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

  private final ObjectNode parts = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> owners = new HashMap<>();
  private final List<String> clashes = new ArrayList<>();

  /**
   * Adds the members of an object, such as all schemas of a document.
   *
   * @param owner of whom they are
   * @param where what they are, for messages
   */
  void add(String owner, String where, JsonNode members) {
    members.properties().forEach(member -> add(owner, where, member.getKey(), member.getValue()));
  }

  void add(String owner, String where, String name, JsonNode part) {
    JsonNode present = parts.get(name);
    if (present == null) {
      parts.set(name, part);
      owners.put(name, owner);
    } else if (!present.equals(part)) {
      clashes.add(
          where + " '" + name + "' differs between " + owners.get(name) + " and " + owner);
    }
  }

  ObjectNode parts() {
    return parts;
  }

  List<String> clashes() {
    return clashes;
  }
}
