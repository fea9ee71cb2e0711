package org.hito.metrics.definition.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Preconditions;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.definition.domain.DeclareIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.app.Recounting;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.subject.persistence.SubjectStore;

/** What can be done with indicators. */
@ApplicationScoped
public class IndicatorService {

  private final Transactions transactions;
  private final IndicatorStore store;
  private final Commands<IndicatorState, IndicatorFact> commands;
  private final SubjectStore subjects;
  private final IndicatorLocks concerns;
  private final IndicatorMover mover;
  private final Recounting recounting;
  private final Lists lists;
  private final FactLog log;

  IndicatorService(
      Transactions transactions,
      IndicatorStore store,
      SubjectStore subjects,
      IndicatorLocks concerns,
      IndicatorMover mover,
      Recounting recounting,
      Lists lists,
      FactLog log) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.subjects = subjects;
    this.concerns = concerns;
    this.mover = mover;
    this.recounting = recounting;
    this.lists = lists;
    this.log = log;
  }

  public Uni<Page<Snapshot<Indicator>>> list(UriInfo uri) {
    return lists
        .page(store, IndicatorStore.LISTABLE, uri)
        .map(page -> page.map(snapshot -> snapshot.map(IndicatorState::indicator)));
  }

  public Uni<Optional<Snapshot<Indicator>>> find(String code) {
    return transactions
        .read(session -> store.find(session, code))
        .map(found -> found.map(snapshot -> snapshot.map(IndicatorState::indicator)));
  }

  /** Defines an indicator, or says anew what it is; what came before is counted in. */
  public Uni<Declared<Indicator>> declare(
      IndicatorDefinition definition, Preconditions preconditions, Origin origin) {
    UUID id = log.newId();
    return transactions
        .declare(
            session ->
                concerned(session, definition.code())
                    .chain(
                        concerned ->
                            commands
                                .declare(
                                    session,
                                    definition.code(),
                                    preconditions,
                                    origin,
                                    before ->
                                        decide(session, concerned, before, definition, origin, id))
                                .chain(
                                    done ->
                                        spread(session, concerned, done.snapshot(), origin, id)
                                            .map(after -> new Declared<>(after, done.created())))))
        .map(
            declared ->
                new Declared<>(
                    declared.snapshot().map(IndicatorState::indicator), declared.created()));
  }

  /** Changes a definition to what {@code change} makes of the present one. */
  public Uni<Snapshot<Indicator>> revise(
      String code,
      UnaryOperator<IndicatorDefinition> change,
      Preconditions preconditions,
      Origin origin) {
    UUID id = log.newId();
    return transactions
        .write(
            session ->
                concerned(session, code)
                    .chain(
                        concerned ->
                            commands
                                .revise(
                                    session,
                                    code,
                                    preconditions,
                                    origin,
                                    before ->
                                        decide(
                                            session,
                                            concerned,
                                            Optional.of(before),
                                            change.apply(before.indicator().definition()),
                                            origin,
                                            id))
                                .chain(after -> spread(session, concerned, after, origin, id))))
        .map(snapshot -> snapshot.map(IndicatorState::indicator));
  }

  private Uni<LockedIndicators> concerned(Mutiny.Session session, String code) {
    return subjects
        .lockAlone(session)
        .chain(() -> concerns.lock(session, measures -> Set.of(code)));
  }

  // those made of it move with it, and name its fact as their cause; if there is one
  private Uni<Snapshot<IndicatorState>> spread(
      Mutiny.Session session,
      LockedIndicators concerned,
      Snapshot<IndicatorState> after,
      Origin origin,
      UUID id) {
    Snapshot<IndicatorState> before = concerned.snapshots().get(after.state().code());
    if (before != null && before.version() == after.version()) {
      return Uni.createFrom().item(after);
    }
    Indicator indicator = after.state().indicator();
    ZonedDateTime now = log.now();
    Cause cause = new Cause(id.toString(), null, now.toInstant(), now.toInstant());
    Map<String, Movement> first = Map.of(indicator.code(), new Movement(indicator, List.of()));
    return mover
        .spread(session, concerned.with(List.of(after)), first, cause, now, origin)
        .map(spread -> spread.snapshots().get(indicator.code()));
  }

  private Uni<Decision<IndicatorState, IndicatorFact>> decide(
      Mutiny.Session session,
      LockedIndicators concerned,
      Optional<IndicatorState> state,
      IndicatorDefinition definition,
      Origin origin,
      UUID id) {
    Optional<Indicator> before = state.map(IndicatorState::indicator);
    return concerns
        .relations(session, concerned, definition)
        .map(
            relations ->
                new DeclareIndicator(definition)
                    .decide(
                        before, relations, origin.actor(), log.now().toInstant(), id.toString()))
        .chain(decision -> recounted(session, before, decision));
  }

  private Uni<Decision<IndicatorState, IndicatorFact>> recounted(
      Mutiny.Session session,
      Optional<Indicator> before,
      Decision<Indicator, IndicatorFact> decision) {
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom().item(IndicatorStates.of(decision));
    }
    Measure measure = accepted.state().definition().measure();
    boolean countsAsBefore =
        before.map(was -> was.definition().measure().equals(measure)).orElse(false);
    return (countsAsBefore
            ? Uni.createFrom().item(accepted.state())
            : recounting.recount(session, accepted.state()))
        .map(
            counted ->
                new Decision.Accepted<>(
                    IndicatorState.of(counted.judgedOn(store.today())), accepted.facts()));
  }
}
