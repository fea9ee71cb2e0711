package org.hito.metrics.definition.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.FactLog;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.definition.domain.DeclareIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.subject.persistence.CountingLock;

/** Lists, finds, defines and revises indicators. */
@ApplicationScoped
public class IndicatorService {

  /** The filters and orders of the list of indicators. */
  public static final Listable LISTABLE = IndicatorStore.LISTABLE;

  private final Transactions transactions;
  private final IndicatorStore store;
  private final Commands<Indicator, IndicatorFact> commands;
  private final CountingLock lock;
  private final IndicatorLocks locks;
  private final IndicatorMover mover;
  private final DefinitionDecisions decisions;
  private final Lists lists;
  private final FactLog log;

  IndicatorService(
      Transactions transactions,
      IndicatorStore store,
      CountingLock lock,
      IndicatorLocks locks,
      IndicatorMover mover,
      DefinitionDecisions decisions,
      Lists lists,
      FactLog log) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.lock = lock;
    this.locks = locks;
    this.mover = mover;
    this.decisions = decisions;
    this.lists = lists;
    this.log = log;
  }

  public Uni<Page<Snapshot<Indicator>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Indicator>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  /** Defines an indicator or revises it; facts recorded earlier are counted. */
  public Uni<Declared<Indicator>> declare(IndicatorDefinition definition, Attempt attempt) {
    DeclareIndicator command = new DeclareIndicator(definition);
    return permitted(definition.code(), before -> command.forbidden(before, attempt.actor()))
        .chain(
            () ->
                transactions.declare(
                    session ->
                        lock(session, definition.code(), attempt)
                            .chain(work -> declare(work, definition))));
  }

  // no fact is applied under the lock
  private Uni<Void> permitted(
      String code, Function<Optional<Indicator>, Optional<Rejection>> forbidden) {
    return transactions.read(session -> commands.permit(session, code, forbidden));
  }

  private Uni<Declared<Indicator>> declare(Work work, IndicatorDefinition definition) {
    return commands
        .declare(
            work.session,
            definition.code(),
            work.attempt,
            before -> decide(work, before, definition))
        .chain(
            declared ->
                spread(work, declared.snapshot())
                    .map(after -> new Declared<>(after, declared.created())));
  }

  /** Revises a definition to what {@code change} makes of the current one. */
  public Uni<Snapshot<Indicator>> revise(
      String code, UnaryOperator<IndicatorDefinition> change, Attempt attempt) {
    return permitted(
            code,
            before ->
                before.flatMap(
                    was ->
                        new DeclareIndicator(change.apply(was.definition()))
                            .forbidden(before, attempt.actor())))
        .chain(
            () ->
                transactions.write(
                    session ->
                        lock(session, code, attempt).chain(work -> revise(work, code, change))));
  }

  private Uni<Snapshot<Indicator>> revise(
      Work work, String code, UnaryOperator<IndicatorDefinition> change) {
    return commands
        .revise(
            work.session,
            code,
            work.attempt,
            before -> decide(work, Optional.of(before), change.apply(before.definition())))
        .chain(after -> spread(work, after));
  }

  /**
   * A change of a definition under way.
   *
   * @param locked the indicator, if it exists, and all derived from it
   * @param id for the resulting fact
   */
  private record Work(Mutiny.Session session, LockedIndicators locked, Attempt attempt, UUID id) {}

  private Uni<Work> lock(Mutiny.Session session, String code, Attempt attempt) {
    return lock.exclusive(session)
        .chain(() -> locks.lock(session, measures -> Set.of(code)))
        .map(locked -> new Work(session, locked, attempt, log.newId()));
  }

  private Uni<Decision<Indicator, IndicatorFact>> decide(
      Work work, Optional<Indicator> before, IndicatorDefinition definition) {
    return decisions.decide(
        work.session,
        work.locked.measures().dependencies(),
        before,
        definition,
        work.attempt.actor(),
        work.id);
  }

  // derived indicators move with it and name its fact, if there is one, as their cause
  private Uni<Snapshot<Indicator>> spread(Work work, Snapshot<Indicator> after) {
    Indicator indicator = after.state();
    Snapshot<Indicator> before = work.locked.snapshots().get(indicator.code());
    if (before != null && before.version() == after.version()) {
      return Uni.createFrom().item(after);
    }
    ZonedDateTime now = log.now();
    Cause cause = new Cause.Definition(work.id.toString(), indicator.code(), now.toInstant());
    Map<String, Movement> first = Map.of(indicator.code(), new Movement(indicator, List.of()));
    return mover
        .spread(
            work.session,
            work.locked.with(List.of(after)),
            first,
            cause,
            now,
            work.attempt.origin())
        .map(spread -> spread.snapshots().get(indicator.code()));
  }
}
