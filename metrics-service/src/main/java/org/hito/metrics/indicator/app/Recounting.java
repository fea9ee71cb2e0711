package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.measure.persistence.CountingStore;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Derives where an indicator stands from everything known, for a measure that is new to it. */
@ApplicationScoped
public class Recounting {

  private final SubjectStore subjects;
  private final InputStore inputs;
  private final ObservationStore observations;
  private final CountingStore countings;
  private final FactLog log;

  Recounting(
      SubjectStore subjects,
      InputStore inputs,
      ObservationStore observations,
      CountingStore countings,
      FactLog log) {
    this.subjects = subjects;
    this.inputs = inputs;
    this.observations = observations;
    this.countings = countings;
    this.log = log;
  }

  /** The caller holds the counting lock alone: no fact is applied meanwhile. */
  public Uni<Indicator> recount(Mutiny.Session session, Indicator indicator) {
    Uni<Standing> standing =
        indicator.definition().measure() instanceof Counted counted
            ? counted(session, new Counting(indicator.code(), counted))
            : observed(session, indicator.code());
    return countings.advance(session).chain(() -> standing).map(indicator::withStanding);
  }

  private Uni<Standing> counted(Mutiny.Session session, Counting counting) {
    return subjects
        .candidates(session, counting)
        .map(counting::recount)
        .call(count -> inputs.replace(session, counting.indicator(), count.inputs()))
        .map(count -> new Standing(count.tally(), null, freshness(count.inputs(), log.now())));
  }

  private Uni<Standing> observed(Mutiny.Session session, String code) {
    return inputs
        .replace(session, code, List.of())
        .chain(() -> observations.latest(session, code, LocalDate.MAX))
        .map(
            latest ->
                latest
                    .map(
                        found ->
                            new Standing(
                                Tally.NOTHING,
                                found.value(),
                                new Freshness(found.on(), found.recordedAt(), found.eventId(), 0L)))
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
