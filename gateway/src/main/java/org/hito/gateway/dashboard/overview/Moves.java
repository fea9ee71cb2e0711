package org.hito.gateway.dashboard.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what has moved lately from the logs of the services. */
final class Moves {

  private Moves() {}

  /**
   * The newest fact about each thing, the newest first.
   *
   * @param since the moment from which facts count
   */
  static List<JsonNode> of(Collection<JsonNode> facts, Instant since, int limit) {
    Set<String> seen = new HashSet<>();
    return facts.stream()
        .filter(fact -> !recordedAt(fact).isBefore(since))
        .sorted(Comparator.comparing(Moves::recordedAt).reversed())
        .filter(fact -> seen.add(fact.path("kind").asText() + "/" + fact.path("code").asText()))
        .limit(limit)
        .toList();
  }

  private static Instant recordedAt(JsonNode fact) {
    return OffsetDateTime.parse(fact.path("recordedAt").textValue()).toInstant();
  }
}
