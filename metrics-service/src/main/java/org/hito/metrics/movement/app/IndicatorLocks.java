package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.measure.app.MeasureCatalogue;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.movement.persistence.MovingIndicators;

/** Finds and locks the indicators a change affects. The caller holds the counting lock. */
@ApplicationScoped
public class IndicatorLocks {
  private final MeasureCatalogue catalogue;
  private final MovingIndicators moving;

  IndicatorLocks(MeasureCatalogue catalogue, MovingIndicators moving) {
    this.catalogue = catalogue;
    this.moving = moving;
  }

  /** The current measures. */
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
   * Locks the indicators that move and all that are derived from them, in one statement and in code
   * order.
   *
   * @param moved the codes of those that move, given the measures
   */
  public Uni<LockedIndicators> lock(
      Mutiny.Session session, Function<Measures, Collection<String>> moved) {
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

  private static Set<String> withDependants(Measures measures, Collection<String> moved) {
    Set<String> codes = new TreeSet<>(moved);
    codes.addAll(measures.dependencies().madeOf(moved));
    return codes;
  }
}
