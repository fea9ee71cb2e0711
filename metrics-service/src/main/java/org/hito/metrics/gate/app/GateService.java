package org.hito.metrics.gate.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.gate.domain.DeclareGate;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.GateFact;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.gate.persistence.RevisionStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.persistence.MeasureStore;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.subject.persistence.CountingLock;

/**
 * Lists, finds, defines and revises gates. No fact is applied while a definition changes, so
 * callers without permission are refused before any lock is taken.
 */
@ApplicationScoped
public class GateService {

  /** The filters and orders of the list of gates. */
  public static final Listable LISTABLE = GateStore.LISTABLE;

  private final Transactions transactions;
  private final GateStore store;
  private final Commands<Gate, GateFact> commands;
  private final CountingLock counting;
  private final IndicatorLocks locks;
  private final MeasureStore measures;
  private final RevisionStore revisions;
  private final IndicatorMover mover;
  private final Lists lists;
  private final FactLog log;

  GateService(
      Transactions transactions,
      GateStore store,
      CountingLock counting,
      IndicatorLocks locks,
      MeasureStore measures,
      RevisionStore revisions,
      IndicatorMover mover,
      Lists lists,
      FactLog log) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.counting = counting;
    this.locks = locks;
    this.measures = measures;
    this.revisions = revisions;
    this.mover = mover;
    this.lists = lists;
    this.log = log;
  }

  public Uni<Page<Snapshot<Gate>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Gate>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  /** Defines a gate or revises it; its condition is evaluated at once. */
  public Uni<Declared<Gate>> declare(GateDefinition definition, Attempt attempt) {
    return permitted(definition.code(), before -> DeclareGate.forbidden(attempt.actor()))
        .chain(() -> transactions.declare(session -> declare(session, definition, attempt)));
  }

  // no fact is applied under the lock
  private Uni<Void> permitted(
      String code, Function<Optional<Gate>, Optional<Rejection>> forbidden) {
    return transactions.read(session -> commands.permit(session, code, forbidden));
  }

  private Uni<Declared<Gate>> declare(
      Mutiny.Session session, GateDefinition definition, Attempt attempt) {
    return counting
        .exclusive(session)
        .chain(
            () ->
                commands.declare(
                    session,
                    definition.code(),
                    attempt,
                    before -> decide(session, before, definition, attempt.origin())));
  }

  /** Revises a definition to what {@code change} makes of the current one. */
  public Uni<Snapshot<Gate>> revise(
      String code, UnaryOperator<GateDefinition> change, Attempt attempt) {
    return permitted(code, before -> before.flatMap(gate -> DeclareGate.forbidden(attempt.actor())))
        .chain(() -> transactions.write(session -> revise(session, code, change, attempt)));
  }

  private Uni<Snapshot<Gate>> revise(
      Mutiny.Session session, String code, UnaryOperator<GateDefinition> change, Attempt attempt) {
    return counting
        .exclusive(session)
        .chain(
            () ->
                commands.revise(
                    session,
                    code,
                    attempt,
                    before ->
                        decide(
                            session,
                            Optional.of(before),
                            change.apply(before.definition()),
                            attempt.origin())));
  }

  private Uni<Decision<Gate, GateFact>> decide(
      Mutiny.Session session, Optional<Gate> before, GateDefinition definition, Origin origin) {
    List<String> indicators = definition.condition().indicators().toList();
    return locks
        .lock(session, known -> indicators)
        .chain(
            locked ->
                revisions
                    .revised(session, indicators)
                    .map(
                        revised ->
                            new DeclareGate(definition)
                                .decide(
                                    before,
                                    locked.indicators(),
                                    revised,
                                    origin.actor(),
                                    log.now()))
                    .call(decision -> follow(session, locked, before, decision, origin)));
  }

  private Uni<Void> follow(
      Mutiny.Session session,
      LockedIndicators locked,
      Optional<Gate> before,
      Decision<Gate, GateFact> decision,
      Origin origin) {
    return decision instanceof Decision.Accepted<Gate, GateFact> accepted
        ? publish(session, locked, before, accepted.state(), origin)
            .chain(() -> measures.advance(session))
        : Uni.createFrom().voidItem();
  }

  // the fact goes to the first indicator its condition names
  private Uni<Void> publish(
      Mutiny.Session session,
      LockedIndicators locked,
      Optional<Gate> before,
      Gate after,
      Origin origin) {
    if (after.open() == before.map(Gate::open).orElse(false)) {
      return Uni.createFrom().voidItem();
    }
    ZonedDateTime now = log.now();
    Indicator indicator =
        locked.indicator(after.definition().condition().indicators().findFirst().orElseThrow());
    Movement movement =
        new Movement(indicator, List.of(WatchingGates.turned(after, now.toInstant(), null)));
    return mover.write(session, locked, movement, now, origin);
  }
}
