package org.hito.metrics.gate.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.Origin;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.domain.GateReason;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.domain.Cause;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.measure.domain.Measures;

/**
 * Lets gates see the indicators that moved. Gates are locked after indicators and in code order, so
 * that two facts never wait for each other.
 */
@ApplicationScoped
public class GateKeeper {
  private final GateStore store;

  GateKeeper(GateStore store) {
    this.store = store;
  }

  /**
   * Opens and shuts what is to be opened and shut, in the caller's transaction.
   *
   * @return what is to be told with the indicators, by their codes
   */
  public Uni<Map<String, List<IndicatorFact>>> see(
      Mutiny.Session session,
      Measures measures,
      Collection<Indicator> moved,
      Cause cause,
      Instant now,
      Origin origin) {
    Map<String, Indicator> indicators =
        moved.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    Collection<String> watching = measures.gatesOf(indicators.keySet());
    if (watching.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Multi.createFrom()
        .iterable(watching)
        .onItem()
        .transformToUniAndConcatenate(code -> see(session, code, indicators, cause, now, origin))
        .collect()
        .in(HashMap::new, GateKeeper::add);
  }

  private Uni<Told> see(
      Mutiny.Session session,
      String code,
      Map<String, Indicator> indicators,
      Cause cause,
      Instant now,
      Origin origin) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return store
        .lock(session, code)
        .chain(
            found -> {
              Gate before = found.orElseThrow().state();
              Gate after = before.seeing(indicators, today);
              if (after.equals(before)) {
                return Uni.createFrom().item(Told.NOTHING);
              }
              boolean turned = after.open() != before.open();
              List<GateFact> facts =
                  turned
                      ? List.of(
                          new GateFact.Turned(
                              cause.occurredAt(), after.open(), GateReason.of(after)))
                      : List.of();
              return store
                  .update(session, after, facts, causedBy(cause, origin))
                  .replaceWith(turned ? told(after, indicators, cause) : Told.NOTHING);
            });
  }

  private static Origin causedBy(Cause cause, Origin origin) {
    UUID id = cause.eventId() == null ? null : UUID.fromString(cause.eventId());
    return new Origin(origin.actor(), origin.traceparent(), id);
  }

  private static Told told(Gate gate, Map<String, Indicator> indicators, Cause cause) {
    String indicator =
        gate.definition()
            .condition()
            .indicators()
            .filter(indicators::containsKey)
            .findFirst()
            .orElseThrow();
    return new Told(indicator, turned(gate, cause));
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

  private static void add(Map<String, List<IndicatorFact>> all, Told told) {
    if (told.fact() != null) {
      all.merge(
          told.indicator(),
          List.of(told.fact()),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
  }

  /** A fact to be told with an indicator. */
  private record Told(String indicator, IndicatorFact fact) {
    static final Told NOTHING = new Told(null, null);
  }
}
