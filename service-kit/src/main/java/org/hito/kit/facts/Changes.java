package org.hito.kit.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hito.kit.json.Json;
import org.hito.kit.json.SourceMembers;

/** The differences between two states of one thing. */
public final class Changes {

  private Changes() {}

  /** The top-level members that differ: {@code {"name": {"from": …, "to": …}}}. */
  public static ObjectNode between(Object before, Object after) {
    JsonNode from = shown(before);
    JsonNode to = shown(after);
    Set<String> members = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(members::add);
    to.fieldNames().forEachRemaining(members::add);
    ObjectNode changes = Json.mapper().createObjectNode();
    for (String member : members) {
      if (!from.path(member).equals(to.path(member))) {
        ObjectNode change = changes.putObject(member);
        putIfPresent(change, "from", from.get(member));
        putIfPresent(change, "to", to.get(member));
      }
    }
    return changes;
  }

  private static JsonNode shown(Object state) {
    JsonNode tree = Json.mapper().valueToTree(state);
    SourceMembers.split(tree);
    return tree;
  }

  private static void putIfPresent(ObjectNode change, String name, JsonNode value) {
    if (value != null) {
      change.set(name, value);
    }
  }
}
