package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The members {@code source} and {@code sources}, which share the first source. A client that knows
 * only {@code source} changes the first one.
 */
public final class SourceMembers {

  private static final String FIRST = "source";
  private static final String ALL = "sources";
  private static final String FURTHER = "further";

  private SourceMembers() {}

  /**
   * Gives a thing in its stored form, in which the first source contains the others, both members.
   */
  public static void split(JsonNode thing) {
    if (thing.path(FIRST) instanceof ObjectNode first && first.has(FURTHER)) {
      JsonNode further = first.remove(FURTHER);
      ArrayNode all = ((ObjectNode) thing).putArray(ALL).add(first.deepCopy());
      further.forEach(all::add);
    }
  }

  /** Makes the members agree again after a patch that names only one of them. */
  public static void reconcile(JsonNode patch, JsonNode patched) {
    if (!(patched instanceof ObjectNode thing) || patch.has(FIRST) == patch.has(ALL)) {
      return;
    }
    if (patch.path(ALL).isArray()) {
      thing.remove(FIRST);
    } else if (thing.path(ALL) instanceof ArrayNode all && !all.isEmpty()) {
      all.remove(0);
      if (thing.path(FIRST).isObject()) {
        all.insert(0, thing.get(FIRST).deepCopy());
      }
    }
  }
}
