package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.persistence.InputRange;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.app.Recounting;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;

/**
 * Recomputes every indicator from scratch, and corrects and publishes those stored with another
 * value. The caller holds the counting lock exclusively.
 */
@ApplicationScoped
class Corrections {

  private final StandingIndicators indicators;
  private final InputStore inputs;
  private final IndicatorLocks locks;
  private final IndicatorMover mover;
  private final Recounting recounting;
  private final FactLog log;
  private final Origin origin;

  Corrections(
      StandingIndicators indicators,
      InputStore inputs,
      IndicatorLocks locks,
      IndicatorMover mover,
      Recounting recounting,
      FactLog log,
      ServiceSettings service) {
    this.indicators = indicators;
    this.inputs = inputs;
    this.locks = locks;
    this.mover = mover;
    this.recounting = recounting;
    this.log = log;
    this.origin = new Origin(Actor.platform(service.name()), null, null);
  }

  /**
   * The result.
   *
   * @param indicators the number of indicators
   * @param corrected the codes of those that had a wrong value
   */
  record Done(int indicators, List<String> corrected) {}

  Uni<Done> run(Mutiny.Session session) {
    List<String> corrected = new ArrayList<>();
    return indicators
        .all(session)
        .call(all -> leaves(session, all, corrected))
        .call(all -> derived(session, all, corrected))
        .map(all -> new Done(all.size(), corrected));
  }

  private Uni<Void> leaves(Mutiny.Session session, List<Indicator> all, List<String> corrected) {
    return Multi.createFrom()
        .iterable(all)
        .filter(one -> !(one.measure() instanceof Derived))
        .onItem()
        .transformToUniAndConcatenate(one -> correct(session, one, corrected))
        .collect()
        .last();
  }

  // each after everything it is derived from, and read again because that may just have moved it
  private Uni<Void> derived(Mutiny.Session session, List<Indicator> all, List<String> corrected) {
    List<String> codes =
        all.stream().filter(one -> one.measure() instanceof Derived).map(Indicator::code).toList();
    return locks
        .measures(session)
        .map(measures -> measures.dependencies().inOrder(codes))
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(
            code ->
                indicators
                    .read(session, List.of(code))
                    .chain(found -> correct(session, found.get(0).state(), corrected)))
        .collect()
        .last();
  }

  private Uni<Void> correct(Mutiny.Session session, Indicator indicator, List<String> corrected) {
    InputCorrection correction = new InputCorrection(session, indicator);
    return recounting
        .count(session, indicator, correction)
        .call(correction::removeStray)
        .map(scratch -> indicator.withStanding(indicator.standing().setRight(scratch)))
        .chain(
            due -> {
              if (due.equals(indicator) && !correction.differs) {
                return Uni.createFrom().voidItem();
              }
              corrected.add(indicator.code());
              return move(session, indicator, due).replaceWithVoid();
            });
  }

  /** Corrects the inputs of an indicator, and remembers whether any differed. */
  private final class InputCorrection implements Recounting.InputPages {

    private final Mutiny.Session session;
    private final Indicator indicator;
    private boolean differs;

    InputCorrection(Mutiny.Session session, Indicator indicator) {
      this.session = session;
      this.indicator = indicator;
    }

    @Override
    public Uni<Void> take(InputRange range, List<Input> counted) {
      return inputs
          .read(session, range)
          .chain(
              kept -> {
                if (kept.equals(InputStore.rows(range, counted))) {
                  return Uni.createFrom().voidItem();
                }
                differs = true;
                return inputs.replace(session, range, counted);
              });
    }

    Uni<Integer> removeStray() {
      return inputs
          .removeStray(session, indicator.code(), indicator.counts())
          .invoke(removed -> differs |= removed > 0);
    }
  }

  private Uni<LockedIndicators> move(Mutiny.Session session, Indicator before, Indicator due) {
    ZonedDateTime now = log.now();
    Cause cause =
        new Cause.Correction(
            Optional.ofNullable(due.standing().freshness().observedOn()), now.toInstant());
    Movement movement = Movement.corrected(before, due, cause, now);
    return locks
        .lock(session, measures -> Set.of(before.code()))
        .chain(
            locked ->
                mover.spread(session, locked, Map.of(before.code(), movement), cause, now, origin));
  }
}
