package org.hito.documents.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The {@code $ref}s of a tree. */
final class References {

  private static final String REF = "$ref";

  private References() {}

  /** Replaces every reference, in place. */
  static void rewrite(JsonNode tree, UnaryOperator<String> change) {
    if (tree.path(REF).isTextual()) {
      ((ObjectNode) tree).put(REF, change.apply(tree.get(REF).textValue()));
    }
    tree.forEach(child -> rewrite(child, change));
  }

  /**
   * Removes the type next to each reference, in place: what is referred to says it, and generators
   * of clients that read both leave out the import.
   */
  static void untype(JsonNode tree) {
    if (tree.path(REF).isTextual()) {
      ((ObjectNode) tree).remove("type");
    }
    tree.forEach(References::untype);
  }

  /** Dangling references within the document. */
  static List<String> dangling(JsonNode document) {
    List<String> dangling = new ArrayList<>();
    for (JsonNode reference : document.findValues(REF)) {
      String text = reference.asText();
      if (text.startsWith("#/") && document.at(text.substring(1)).isMissingNode()) {
        dangling.add("nothing at " + text);
      }
    }
    return dangling.stream().distinct().toList();
  }
}
