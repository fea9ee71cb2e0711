package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.measure.persistence.CandidateStore;
import org.hito.metrics.measure.persistence.InputRange;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.measure.persistence.MeasureStore;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.KnownOn;

/** Derives an indicator's state from scratch, when its measure changes. */
@ApplicationScoped
public class Recounting {

  private final CandidateStore candidates;
  private final InputStore inputs;
  private final ObservationStore observations;
  private final StandingIndicators indicators;
  private final MeasureStore measures;
  private final FactLog log;

  Recounting(
      CandidateStore candidates,
      InputStore inputs,
      ObservationStore observations,
      StandingIndicators indicators,
      MeasureStore measures,
      FactLog log) {
    this.candidates = candidates;
    this.inputs = inputs;
    this.observations = observations;
    this.indicators = indicators;
    this.measures = measures;
    this.log = log;
  }

  /** Receives the inputs of a count, range by range, empty ones included. */
  @FunctionalInterface
  public interface InputPages {
    Uni<Void> take(InputRange range, List<Input> inputs);
  }

  /** The caller holds the counting lock exclusively, so no fact is applied meanwhile. */
  public Uni<Indicator> recount(Mutiny.Session session, Indicator indicator) {
    return measures
        .advance(session)
        .chain(() -> inputs.removeStray(session, indicator.code(), indicator.counts()))
        .chain(
            () ->
                count(
                    session,
                    indicator,
                    (range, counted) -> inputs.replace(session, range, counted)))
        .map(indicator::withStanding);
  }

  /**
   * An indicator's state derived from scratch; writes nothing.
   *
   * @param pages receives its inputs, if it counts
   */
  public Uni<Standing> count(Mutiny.Session session, Indicator indicator, InputPages pages) {
    Measure measure = indicator.measure();
    if (measure instanceof Counted counted) {
      return counted(session, new Counting(indicator.code(), counted), pages);
    }
    return measure instanceof Derived derived
        ? derived(session, derived)
        : observed(session, indicator.code());
  }

  private Uni<Standing> derived(Mutiny.Session session, Derived measure) {
    LocalDate today = log.now().toLocalDate();
    return indicators
        .read(session, measure.operands())
        .map(
            found -> Standing.madeOf(measure, found.stream().map(Snapshot::state).toList(), today));
  }

  private Uni<Standing> counted(Mutiny.Session session, Counting counting, InputPages pages) {
    RunningCount running = new RunningCount();
    return candidates
        .eachPage(
            session,
            counting,
            page -> {
              Counting.Recount counted = counting.recount(page.subjects());
              running.add(counted);
              return pages.take(
                  new InputRange(
                      counting.indicator(), counting.measure().counts(), page.after(), page.upTo()),
                  counted.inputs());
            })
        .map(all -> running.standing(log.now().toInstant()));
  }

  private Uni<Standing> observed(Mutiny.Session session, String code) {
    return observations
        .latest(session, code, LocalDate.MAX, KnownOn.NOW)
        .map(latest -> latest.map(Recounting::observed).orElse(Standing.EMPTY));
  }

  private static Standing observed(RecordedObservation latest) {
    return Standing.EMPTY
        .withObserved(latest.value())
        .withFreshness(new Freshness(latest.on(), latest.recordedAt(), latest.eventId(), 0L));
  }

  /** The count so far. */
  private static final class RunningCount {
    private static final Comparator<Input> NEWEST =
        Comparator.comparing((Input input) -> input.day()).thenComparing(Input::eventId);

    private Tally tally = Tally.NOTHING;
    private Optional<Input> newest = Optional.empty();

    void add(Counting.Recount counted) {
      tally = tally.plus(counted.tally());
      newest = Stream.concat(newest.stream(), counted.inputs().stream()).max(NEWEST);
    }

    Standing standing(Instant now) {
      Freshness freshness =
          newest
              .map(input -> new Freshness(input.day(), now, input.eventId(), null))
              .orElse(Freshness.NEVER);
      return Standing.EMPTY.withTally(tally).withFreshness(freshness);
    }
  }
}
