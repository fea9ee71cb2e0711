package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
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
import org.hito.metrics.indicator.domain.DeclareIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.subject.persistence.SubjectStore;

/** What can be done with indicators. */
@ApplicationScoped
public class IndicatorService {

  private final Transactions transactions;
  private final IndicatorStore store;
  private final Commands<IndicatorState, IndicatorFact> commands;
  private final SubjectStore subjects;
  private final Recounting recounting;
  private final Lists lists;
  private final FactLog log;

  IndicatorService(
      Transactions transactions,
      IndicatorStore store,
      SubjectStore subjects,
      Recounting recounting,
      Lists lists,
      FactLog log) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.subjects = subjects;
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
    return transactions
        .declare(
            session ->
                subjects
                    .lockAlone(session)
                    .chain(
                        () ->
                            commands.declare(
                                session,
                                definition.code(),
                                preconditions,
                                origin,
                                before -> decide(session, before, definition, origin))))
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
    return transactions
        .write(
            session ->
                subjects
                    .lockAlone(session)
                    .chain(
                        () ->
                            commands.revise(
                                session,
                                code,
                                preconditions,
                                origin,
                                before ->
                                    decide(
                                        session,
                                        Optional.of(before),
                                        change.apply(before.indicator().definition()),
                                        origin))))
        .map(snapshot -> snapshot.map(IndicatorState::indicator));
  }

  private Uni<Decision<IndicatorState, IndicatorFact>> decide(
      Mutiny.Session session,
      Optional<IndicatorState> state,
      IndicatorDefinition definition,
      Origin origin) {
    Optional<Indicator> before = state.map(IndicatorState::indicator);
    Decision<Indicator, IndicatorFact> decision =
        new DeclareIndicator(definition).decide(before, origin.actor(), log.now());
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom().item(IndicatorStates.of(decision));
    }
    boolean countsAsBefore =
        before.map(was -> was.definition().measure().equals(definition.measure())).orElse(false);
    return (countsAsBefore
            ? Uni.createFrom().item(accepted.state())
            : recounting.recount(session, accepted.state()))
        .map(counted -> new Decision.Accepted<>(IndicatorState.of(counted), accepted.facts()));
  }
}
