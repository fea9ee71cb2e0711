package org.hito.catalog.load;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The moves an item has made in the platform, read from the facts of its history.
 *
 * @param moves the statuses it moved to, oldest first
 */
record History(List<String> moves) {

  private static final Map<String, String> STATUS_BY_FACT =
      Map.ofEntries(
          entry("proposed", "PROPOSED"),
          entry("agreed", "AGREED"),
          entry("started", "IN_PROGRESS"),
          entry("blocked", "BLOCKED"),
          entry("unblocked", "IN_PROGRESS"),
          entry("delivered", "DELIVERED"),
          entry("verified", "VERIFIED"),
          entry("reopened", "IN_PROGRESS"),
          entry("dropped", "DROPPED"),
          entry("held", "HELD"),
          entry("closed", "CLOSED"),
          entry("cancelled", "CANCELLED"));
  private static final String MOVED_TO = "status-changed";

  /** Reads them from facts, which the API lists newest first. */
  static History of(List<JsonNode> facts) {
    List<String> moves = new ArrayList<>();
    for (JsonNode fact : facts) {
      String type = lastWord(fact.path("type").asText());
      if (STATUS_BY_FACT.containsKey(type)) {
        moves.add(STATUS_BY_FACT.get(type));
      } else if (type.equals(MOVED_TO)) {
        moves.add(fact.path("change").path("to").asText());
      }
    }
    Collections.reverse(moves);
    return new History(moves);
  }

  /** {@code delivered}, from {@code org.hito.commitment.delivered.v1} or a part of it. */
  private static String lastWord(String type) {
    String unversioned = type.replaceFirst("\\.v\\d+$", "");
    return unversioned.substring(unversioned.lastIndexOf('.') + 1);
  }
}
