package org.hito.metrics.gate.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.domain.GateReason;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.movement.app.Watchers;
import org.hito.metrics.movement.domain.Cause;

/** The gates that watch indicators locked in a transaction, with its changes. */
final class WatchingGates implements Watchers.Locked {
  private final GateStore store;
  private final Map<String, Snapshot<Gate>> standing = new TreeMap<>();
  private final Map<String, List<PreparedFact>> changed = new TreeMap<>();

  WatchingGates(GateStore store, List<Snapshot<Gate>> locked) {
    this.store = store;
    locked.forEach(gate -> standing.put(gate.state().code(), gate));
  }

  @Override
  public Map<String, List<IndicatorFact>> see(
      Map<String, Indicator> moved, Cause cause, ZonedDateTime now, Origin origin) {
    Map<String, List<IndicatorFact>> published = new HashMap<>();
    standing.replaceAll((code, before) -> seen(before, moved, cause, now, origin, published));
    return published;
  }

  private Snapshot<Gate> seen(
      Snapshot<Gate> before,
      Map<String, Indicator> moved,
      Cause cause,
      ZonedDateTime now,
      Origin origin,
      Map<String, List<IndicatorFact>> published) {
    if (before.state().definition().condition().indicators().noneMatch(moved::containsKey)) {
      return before;
    }
    LocalDate today = now.toLocalDate();
    Gate gate = before.state().seeing(moved, today, cause.day().isPresent());
    if (gate.equals(before.state()) && cause.fact().isPresent()) {
      return before; // a new day alone still changes the next day to evaluate
    }
    List<GateFact> facts = List.of();
    if (gate.open() != before.state().open()) {
      facts = List.of(GateFact.Turned.of(gate, cause.occurredAt()));
      published
          .computeIfAbsent(watched(gate, moved), code -> new ArrayList<>())
          .add(turned(gate, cause.occurredAt(), cause.fact().orElse(null)));
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
    UUID id = cause.fact().map(UUID::fromString).orElse(null);
    return new Origin(origin.actor(), origin.traceparent(), id);
  }

  /** The fact that a gate opened or shut, published with an indicator it watches. */
  static IndicatorFact turned(Gate gate, Instant occurredAt, String cause) {
    return new IndicatorFact.GateTurned(
        occurredAt,
        cause,
        gate.code(),
        gate.definition().name(),
        gate.open(),
        GateReason.of(gate),
        GateReason.named(gate));
  }

  @Override
  public Uni<Void> write(Mutiny.Session session) {
    return Multi.createFrom()
        .iterable(changed.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            gate -> store.write(session, standing.get(gate.getKey()), gate.getValue()))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
