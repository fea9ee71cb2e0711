package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.definition.domain.Relations;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.app.MeasureCatalogue;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.movement.persistence.MovingIndicators;

/** Finds and locks what a change concerns. The caller holds the counting lock. */
@ApplicationScoped
public class IndicatorLocks {
  private final MeasureCatalogue catalogue;
  private final MovingIndicators moving;
  private final StandingIndicators standing;

  IndicatorLocks(MeasureCatalogue catalogue, MovingIndicators moving, StandingIndicators standing) {
    this.catalogue = catalogue;
    this.moving = moving;
    this.standing = standing;
  }

  /** What every indicator is made of, as of now. */
  public Uni<Measures> measures(Mutiny.Session session) {
    return moving
        .epoch(session)
        .chain(
            epoch ->
                epoch == catalogue.known().epoch()
                    ? Uni.createFrom().item(catalogue.known())
                    : catalogue.refresh(session));
  }

  /**
   * Locks the indicators that move and those made of them, all at once and in code order.
   *
   * @param moved which ones move, given what each is made of
   */
  public Uni<LockedIndicators> lock(Mutiny.Session session, Function<Measures, Collection<String>> moved) {
    Measures known = catalogue.known();
    Set<String> codes = withDependants(known, moved.apply(known));
    if (codes.isEmpty()) {
      return measures(session)
          .chain(
              measures ->
                  measures.epoch() == known.epoch()
                      ? Uni.createFrom().item(LockedIndicators.of(known, List.of()))
                      : lock(session, measures, moved));
    }
    return moving
        .lock(session, codes, known.epoch())
        .chain(
            locked ->
                locked.isEmpty()
                    ? catalogue.refresh(session).chain(measures -> lock(session, measures, moved))
                    : Uni.createFrom().item(LockedIndicators.of(known, locked)));
  }

  private Uni<LockedIndicators> lock(
      Mutiny.Session session, Measures measures, Function<Measures, Collection<String>> moved) {
    Set<String> codes = withDependants(measures, moved.apply(measures));
    return moving
        .lock(session, codes, measures.epoch())
        .map(locked -> LockedIndicators.of(measures, locked));
  }

  /** What has to be known of others to judge a definition. */
  public Uni<Relations> relations(
      Mutiny.Session session, LockedIndicators concerned, IndicatorDefinition definition) {
    Dependencies dependencies = concerned.measures().dependencies();
    Set<String> codes = new TreeSet<>(dependencies.madeDirectlyOf(definition.code()));
    if (definition.measure() instanceof Derived derived) {
      codes.addAll(derived.operands());
    }
    codes.remove(definition.code());
    return codes.isEmpty()
        ? Uni.createFrom().item(new Relations(Map.of(), dependencies))
        : standing.read(session, codes).map(found -> relations(found, dependencies));
  }

  private static Relations relations(
      List<Snapshot<IndicatorState>> found, Dependencies dependencies) {
    return new Relations(
        found.stream()
            .map(one -> one.state().indicator().definition())
            .collect(Collectors.toMap(IndicatorDefinition::code, Function.identity())),
        dependencies);
  }

  private static Set<String> withDependants(Measures measures, Collection<String> moved) {
    Set<String> codes = new TreeSet<>(moved);
    codes.addAll(measures.dependencies().madeOf(moved));
    return codes;
  }
}
