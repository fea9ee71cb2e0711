package org.hito.metrics.gate.app;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.domain.GateReason;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.movement.domain.Cause;

/** The gates that watch indicators locked in a transaction, as they stand within it. */
public final class WatchingGates {
  private final GateStore store;
  private final Map<String, Snapshot<Gate>> standing = new TreeMap<>();
  private final Map<String, List<PreparedFact>> changed = new TreeMap<>();

  WatchingGates(GateStore store, List<Snapshot<Gate>> locked) {
    this.store = store;
    locked.forEach(gate -> standing.put(gate.state().code(), gate));
  }

  /**
   * Opens and shuts what is to be opened and shut.
   *
   * @param moved indicators as they became, by code
   * @return what is to be told with the indicators, by their codes
   */
  public Map<String, List<IndicatorFact>> see(
      Map<String, Indicator> moved, Cause cause, ZonedDateTime now, Origin origin) {
    Map<String, List<IndicatorFact>> told = new HashMap<>();
    standing.replaceAll((code, before) -> seen(before, moved, cause, now, origin, told));
    return told;
  }

  private Snapshot<Gate> seen(
      Snapshot<Gate> before,
      Map<String, Indicator> moved,
      Cause cause,
      ZonedDateTime now,
      Origin origin,
      Map<String, List<IndicatorFact>> told) {
    if (before.state().definition().condition().indicators().noneMatch(moved::containsKey)) {
      return before;
    }
    LocalDate today = now.toLocalDate();
    Gate gate = before.state().seeing(moved, today, cause.on() != null);
    if (gate.equals(before.state()) && cause.eventId() != null) {
      return before; // when the day alone is looked at, the next such day is another
    }
    List<GateFact> facts = List.of();
    if (gate.open() != before.state().open()) {
      facts = List.of(new GateFact.Turned(cause.occurredAt(), gate.open(), GateReason.of(gate)));
      told.computeIfAbsent(watched(gate, moved), code -> new ArrayList<>())
          .add(turned(gate, cause));
    }
    Snapshot<Gate> after =
        new Snapshot<>(
            gate,
            before.version() + facts.size(),
            before.createdAt(),
            facts.isEmpty() ? before.updatedAt() : now.toInstant());
    changed
        .computeIfAbsent(gate.code(), code -> new ArrayList<>())
        .addAll(store.prepare(after, facts, causedBy(cause, origin)));
    return after;
  }

  private static String watched(Gate gate, Map<String, Indicator> moved) {
    return gate.definition()
        .condition()
        .indicators()
        .filter(moved::containsKey)
        .findFirst()
        .orElseThrow();
  }

  private static Origin causedBy(Cause cause, Origin origin) {
    UUID id = cause.eventId() == null ? null : UUID.fromString(cause.eventId());
    return new Origin(origin.actor(), origin.traceparent(), id);
  }

  /** What is told of a gate with an indicator its condition names. */
  static IndicatorFact turned(Gate gate, Cause cause) {
    return new IndicatorFact.GateTurned(
        cause.occurredAt(),
        cause.eventId(),
        gate.code(),
        gate.definition().name(),
        gate.open(),
        GateReason.of(gate));
  }

  /** Those that are other than they were, and what is to be told of each. */
  List<Changed> changed() {
    return changed.entrySet().stream()
        .map(gate -> new Changed(standing.get(gate.getKey()), gate.getValue()))
        .toList();
  }

  /** A gate as it became. */
  record Changed(Snapshot<Gate> after, List<PreparedFact> facts) {}
}
