package org.hito.metrics.observation.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Preconditions;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.app.IndicatorStates;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.ObserveIndicator;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.observation.persistence.ObservationStore;

/** Takes observations in. */
@ApplicationScoped
public class ObservationService {

  private final Transactions transactions;
  private final Commands<IndicatorState, IndicatorFact> commands;
  private final IndicatorStore store;
  private final ObservationStore observations;
  private final FactLog log;

  ObservationService(
      Transactions transactions, IndicatorStore store, ObservationStore observations, FactLog log) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.observations = observations;
    this.log = log;
  }

  /**
   * An observation as it stands now.
   *
   * @param created true when nothing stood for its day and breakdown before
   */
  public record Taken(ObservationRow observation, boolean created) {}

  /** Observes an indicator; another value for the same day and breakdown restates it. */
  public Uni<Taken> observe(String code, Observation observation, Origin origin) {
    return transactions.declare(
        session ->
            lock(session, code)
                .chain(() -> observations.standing(session, code, observation))
                .chain(standing -> observe(session, code, observation, standing, origin)));
  }

  // first the row, then what stands: two who observe the same day see each other
  private Uni<Void> lock(Mutiny.Session session, String code) {
    return store
        .lock(session, code)
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")))
        .replaceWithVoid();
  }

  private Uni<Taken> observe(
      Mutiny.Session session,
      String code,
      Observation observation,
      Optional<ObservationRow> standing,
      Origin origin) {
    Instant now = log.now();
    UUID id = log.newId();
    ObserveIndicator command = new ObserveIndicator(observation);
    return commands
        .change(
            session,
            code,
            Preconditions.NONE,
            origin,
            state ->
                Uni.createFrom()
                    .item(
                        IndicatorStates.of(
                            command.decide(
                                state.indicator(),
                                standing.map(ObservationRow::observation),
                                origin.actor(),
                                now,
                                id.toString()))))
        .chain(
            () ->
                standing.filter(row -> row.observation().equals(observation)).isPresent()
                    ? Uni.createFrom().item(standing.get())
                    : record(session, code, observation, id, origin, now))
        .map(row -> new Taken(row, standing.isEmpty()));
  }

  private Uni<ObservationRow> record(
      Mutiny.Session session,
      String code,
      Observation observation,
      UUID id,
      Origin origin,
      Instant now) {
    return observations
        .record(session, code, observation, id, origin.actor(), now)
        .replaceWith(ObservationRow.of(observation, id, now));
  }
}
