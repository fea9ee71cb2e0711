package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Two members with the same content: a plain one, and a fuller one, such as a text in two languages
 * or both ends of a range. A client that knows only the plain one changes both.
 */
public final class TwinMembers {

  private TwinMembers() {}

  /** Makes the members agree again after a patch that names only one of them. */
  public static void reconcile(JsonNode patch, JsonNode patched, String plain, String full) {
    if (!(patched instanceof ObjectNode thing) || patch.has(plain) == patch.has(full)) {
      return;
    }
    if (patch.has(plain)) {
      thing.remove(full);
    } else if (patch.get(full).isObject()) {
      thing.remove(plain);
    }
  }
}
