package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Then;
import org.hito.metrics.indicator.persistence.EvidenceStore;
import org.hito.metrics.indicator.persistence.EvidenceStore.CountedBy;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.Decimals;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.progress.domain.ProgressCalculator;

/** What a value was on a past day, and what it was known to be at a past moment. */
@ApplicationScoped
public class Hindsight {
  private final StandingIndicators indicators;
  private final EvidenceStore evidence;
  private final ObservationStore observations;

  Hindsight(StandingIndicators indicators, EvidenceStore evidence, ObservationStore observations) {
    this.indicators = indicators;
    this.evidence = evidence;
    this.observations = observations;
  }

  /**
   * The value on a day. What follows facts is known for a day of its own only as of today: what was
   * known at another moment is the value told then, for that moment's day or a later one.
   *
   * @param known as known when; {@link KnownOn#NOW} for all that is known
   */
  public Uni<Then> look(Mutiny.Session session, Indicator indicator, LocalDate day, KnownOn known) {
    if (indicator.definition().measure() instanceof Counted) {
      return known.isNow()
          ? evidence.countedBy(session, indicator.code(), day).map(sum -> counted(indicator, sum))
          : told(session, indicator, day, known);
    }
    if (indicator.definition().measure() instanceof Derived derived) {
      return derived(session, derived, day, known);
    }
    return observations
        .latest(session, indicator.code(), day, known)
        .map(latest -> latest.map(Hindsight::observed).orElse(Then.NOTHING));
  }

  private Uni<Then> told(
      Mutiny.Session session, Indicator indicator, LocalDate day, KnownOn known) {
    if (day.isBefore(known.day())) {
      throw new ProblemException(422, "not-known-so");
    }
    return evidence
        .told(session, indicator.code(), known.at())
        .map(value -> new Then(value.orElse(null), Freshness.NEVER));
  }

  private static Then counted(Indicator indicator, CountedBy counted) {
    boolean fromBaseline =
        indicator.definition().measure() instanceof Contributed
            && indicator.definition().goal().baseline() != null;
    BigDecimal start =
        fromBaseline ? indicator.definition().goal().baseline().value() : BigDecimal.ZERO;
    return new Then(
        Decimals.plain(start.add(counted.sum())),
        new Freshness(counted.newest(), null, null, null));
  }

  private static Then observed(ObservationRow found) {
    return new Then(
        found.value(), new Freshness(found.on(), found.recordedAt(), found.eventId(), null));
  }

  private Uni<Then> derived(Mutiny.Session session, Derived measure, LocalDate day, KnownOn known) {
    return indicators
        .read(session, measure.operands())
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .map(found -> found.state().indicator())
        .onItem()
        .transformToUniAndConcatenate(
            operand -> look(session, operand, day, known).map(then -> new Operand(operand, then)))
        .collect()
        .asList()
        .map(
            operands -> {
              Map<String, BigDecimal> parts = new HashMap<>();
              operands.forEach(one -> parts.put(one.code(), one.part(measure, day)));
              Freshness freshness =
                  operands.stream()
                      .map(one -> one.then().freshness())
                      .reduce(Freshness.NEVER, Freshness::newest);
              return new Then(measure.value(parts::get), freshness);
            });
  }

  /** An indicator another is made of, as it was. */
  private record Operand(Indicator indicator, Then then) {
    String code() {
      return indicator.code();
    }

    BigDecimal part(Derived whole, LocalDate day) {
      return whole.takesAchievements()
          ? ProgressCalculator.on(then.value(), indicator.definition().goal(), day).achievement()
          : then.value();
    }
  }
}
