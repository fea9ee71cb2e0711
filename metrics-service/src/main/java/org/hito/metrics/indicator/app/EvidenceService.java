package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.EvidenceStore;
import org.hito.metrics.indicator.persistence.EvidenceStore.CountedBy;
import org.hito.metrics.indicator.persistence.EvidenceStore.Evidence;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.indicator.rest.ExplanationView;
import org.hito.metrics.indicator.rest.ProgressView;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.observation.persistence.ObservationStore;

/** Answers how far, as of when, and why. */
@ApplicationScoped
public class EvidenceService {

  private final Transactions transactions;
  private final IndicatorStore store;
  private final EvidenceStore evidence;
  private final ObservationStore observations;

  EvidenceService(
      Transactions transactions,
      IndicatorStore store,
      EvidenceStore evidence,
      ObservationStore observations) {
    this.transactions = transactions;
    this.store = store;
    this.evidence = evidence;
    this.observations = observations;
  }

  /** Progress on a day: on a past one, with what counts today and counted by then already. */
  public Uni<ProgressView> progress(String code, LocalDate day) {
    return transactions.read(
        session ->
            store
                .find(session, code)
                .map(found -> found.orElseThrow(EvidenceService::notFound))
                .map(Snapshot::state)
                .map(IndicatorState::indicator)
                .chain(indicator -> progress(session, indicator, day)));
  }

  private Uni<ProgressView> progress(Mutiny.Session session, Indicator indicator, LocalDate day) {
    return day.isBefore(store.today())
        ? past(session, indicator, day)
            .map(standing -> ProgressView.past(indicator.withStanding(standing), day))
        : Uni.createFrom().item(ProgressView.of(indicator, day));
  }

  private Uni<Standing> past(Mutiny.Session session, Indicator indicator, LocalDate day) {
    return indicator.definition().measure() instanceof Counted
        ? evidence.countedBy(session, indicator.code(), day).map(EvidenceService::standing)
        : observations
            .latest(session, indicator.code(), day)
            .map(
                latest ->
                    latest
                        .map(
                            found ->
                                Standing.EMPTY
                                    .withObserved(found.value())
                                    .withFreshness(
                                        new Freshness(
                                            found.on(), found.recordedAt(), found.eventId(), null)))
                        .orElse(Standing.EMPTY));
  }

  private static Standing standing(CountedBy counted) {
    return Standing.EMPTY
        .withTally(new Tally(counted.sum(), counted.sum()))
        .withFreshness(new Freshness(counted.newest(), null, null, null));
  }

  public Uni<ExplanationView> explanation(String code) {
    return transactions.read(
        session ->
            evidence
                .read(session, code)
                .map(found -> found.orElseThrow(EvidenceService::notFound))
                .chain(found -> explanation(session, found)));
  }

  private Uni<ExplanationView> explanation(Mutiny.Session session, Evidence found) {
    Indicator indicator = found.state().indicator();
    return indicator.definition().measure() instanceof Counted
        ? Uni.createFrom().item(ExplanationView.counted(found))
        : observations
            .latest(session, indicator.code(), LocalDate.MAX)
            .map(latest -> ExplanationView.observed(indicator, latest.orElse(null)));
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
