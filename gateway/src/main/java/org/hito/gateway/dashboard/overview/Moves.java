package org.hito.gateway.dashboard.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses recent moves from the services' logs. */
final class Moves {

  /** The kinds that are set up rather than moved. */
  private static final Set<String> BEGINNINGS = Set.of("registered", "defined", "scheduled");

  private Moves() {}

  /**
   * The newest fact about each thing that moved, the newest first.
   *
   * @param since the moment from which facts count
   */
  static List<JsonNode> of(Collection<JsonNode> facts, Instant since, int limit) {
    Set<String> seen = new HashSet<>();
    return facts.stream()
        .filter(fact -> !BEGINNINGS.contains(fact.path("type").asText()))
        .filter(fact -> !recordedAt(fact).isBefore(since))
        .sorted(Comparator.comparing(Moves::recordedAt).reversed())
        .filter(fact -> seen.add(fact.path("kind").asText() + "/" + fact.path("code").asText()))
        .limit(limit)
        .toList();
  }

  /** When the newest fact was recorded. */
  static Optional<Instant> newest(Collection<JsonNode> facts) {
    return facts.stream().map(Moves::recordedAt).max(Comparator.naturalOrder());
  }

  private static Instant recordedAt(JsonNode fact) {
    return OffsetDateTime.parse(fact.path("recordedAt").textValue()).toInstant();
  }
}
