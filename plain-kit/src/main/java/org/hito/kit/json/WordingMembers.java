package org.hito.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Two members of a thing that say the same: a plain text and its form in two languages. A client
 * that knows only the plain one changes it for readers of both languages.
 */
public final class WordingMembers {

  private WordingMembers() {}

  /** Makes the members agree again after a patch that names only one of them. */
  public static void reconcile(JsonNode patch, JsonNode patched, String plain, String text) {
    if (!(patched instanceof ObjectNode thing) || patch.has(plain) == patch.has(text)) {
      return;
    }
    if (patch.has(plain)) {
      thing.remove(text);
    } else if (patch.get(text).isObject()) {
      thing.remove(plain);
    }
  }
}
