package org.hito.catalog.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The declared moves that an item has not made yet. They are made only if its history is a prefix
 * of the declared moves: what people did since is kept.
 *
 * @param remaining how many of the declared moves, counted from the end, are still to be made
 * @param story how the item's history compares with the file
 */
record MovePlan(int remaining, Story story) {

  /** How an item's history compares with the declared moves. */
  enum Story {
    /** The platform has made all declared moves, or is to make the rest. */
    AS_DECLARED,
    /** The platform has made all declared moves and more. */
    FURTHER,
    /** The history in the platform differs. */
    DIVERGED
  }

  /**
   * Compares statuses in the order in which they were, or are to be, reached.
   *
   * @param declared the file's moves
   * @param made the platform's moves
   */
  static MovePlan of(List<String> declared, List<String> made) {
    int common = Math.min(declared.size(), made.size());
    if (!declared.subList(0, common).equals(made.subList(0, common))) {
      return new MovePlan(0, Story.DIVERGED);
    }
    return made.size() > declared.size()
        ? new MovePlan(0, Story.FURTHER)
        : new MovePlan(declared.size() - made.size(), Story.AS_DECLARED);
  }

  static List<String> statuses(List<? extends JsonNode> moves) {
    return moves.stream().map(move -> move.path("to").asText()).toList();
  }
}
