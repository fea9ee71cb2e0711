package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.measure.persistence.MeasureStore;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Derives where an indicator stands from everything known, for a measure that is new to it. */
@ApplicationScoped
public class Recounting {

  private final SubjectStore subjects;
  private final InputStore inputs;
  private final ObservationStore observations;
  private final StandingIndicators indicators;
  private final MeasureStore measures;
  private final FactLog log;

  Recounting(
      SubjectStore subjects,
      InputStore inputs,
      ObservationStore observations,
      StandingIndicators indicators,
      MeasureStore measures,
      FactLog log) {
    this.subjects = subjects;
    this.inputs = inputs;
    this.observations = observations;
    this.indicators = indicators;
    this.measures = measures;
    this.log = log;
  }

  /**
   * What comes out of a count.
   *
   * @param inputs what a count is made of; none for another measure
   */
  public record Recounted(Standing standing, List<Input> inputs) {}

  /** The caller holds the counting lock alone: no fact is applied meanwhile. */
  public Uni<Indicator> recount(Mutiny.Session session, Indicator indicator) {
    return measures
        .advance(session)
        .chain(() -> count(session, indicator))
        .call(counted -> inputs.replace(session, indicator.code(), counted.inputs()))
        .map(counted -> indicator.withStanding(counted.standing()));
  }

  /** Counts, and writes nothing. */
  public Uni<Recounted> count(Mutiny.Session session, Indicator indicator) {
    Measure measure = indicator.definition().measure();
    if (measure instanceof Counted counted) {
      return counted(session, new Counting(indicator.code(), counted));
    }
    Uni<Standing> standing =
        measure instanceof Derived derived
            ? derived(session, derived)
            : observed(session, indicator.code());
    return standing.map(found -> new Recounted(found, List.of()));
  }

  private Uni<Standing> derived(Mutiny.Session session, Derived measure) {
    LocalDate today = LocalDate.ofInstant(log.now(), ZoneOffset.UTC);
    return indicators
        .read(session, measure.operands())
        .map(
            found ->
                Standing.madeOf(
                    measure, found.stream().map(one -> one.state().indicator()).toList(), today));
  }

  private Uni<Recounted> counted(Mutiny.Session session, Counting counting) {
    return subjects
        .candidates(session, counting)
        .map(counting::recount)
        .map(
            count ->
                new Recounted(
                    Standing.EMPTY
                        .withTally(count.tally())
                        .withFreshness(freshness(count.inputs(), log.now())),
                    count.inputs()));
  }

  private Uni<Standing> observed(Mutiny.Session session, String code) {
    return observations
        .latest(session, code, LocalDate.MAX, KnownOn.NOW)
        .map(
            latest ->
                latest
                    .map(
                        found ->
                            Standing.EMPTY
                                .withObserved(found.value())
                                .withFreshness(
                                    new Freshness(
                                        found.on(), found.recordedAt(), found.eventId(), 0L)))
                    .orElse(Standing.EMPTY));
  }

  private static Freshness freshness(List<Input> inputs, Instant now) {
    return inputs.stream()
        .max(
            Comparator.comparing((Input input) -> input.countedOn().last())
                .thenComparing(Input::eventId))
        .map(newest -> new Freshness(newest.countedOn().last(), now, newest.eventId(), null))
        .orElse(Freshness.NEVER);
  }
}
