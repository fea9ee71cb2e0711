package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.metrics.evidence.domain.Evidence;
import org.hito.metrics.evidence.domain.ListLimit;
import org.hito.metrics.evidence.domain.Pipeline;
import org.hito.metrics.evidence.domain.SeriesPoint;
import org.hito.metrics.evidence.domain.SeriesQuery;
import org.hito.metrics.evidence.persistence.EvidenceStore;
import org.hito.metrics.evidence.view.ExplanationView;
import org.hito.metrics.evidence.view.SeriesView;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.indicator.view.ProgressView;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.persistence.CandidateStore;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.subject.domain.SubjectKind;

/** Reads the progress of an indicator as known at a moment, and explains it. */
@ApplicationScoped
public class EvidenceService {

  private final Transactions transactions;
  private final IndicatorStore store;
  private final EvidenceStore evidence;
  private final ObservationStore observations;
  private final PastValues past;
  private final ForecastService forecasts;
  private final CandidateStore candidates;

  EvidenceService(
      Transactions transactions,
      IndicatorStore store,
      EvidenceStore evidence,
      ObservationStore observations,
      PastValues past,
      ForecastService forecasts,
      CandidateStore candidates) {
    this.transactions = transactions;
    this.store = store;
    this.evidence = evidence;
    this.observations = observations;
    this.past = past;
    this.forecasts = forecasts;
    this.candidates = candidates;
  }

  /** Progress on a day, as known at a moment. */
  public Uni<ProgressView> progress(String code, LocalDate day, KnownOn known) {
    return transactions.read(
        session ->
            find(session, code).chain(indicator -> progress(session, indicator, day, known)));
  }

  private Uni<ProgressView> progress(
      Mutiny.Session session, Indicator indicator, LocalDate day, KnownOn known) {
    LocalDate today = store.today();
    if (!known.isNow() || day.isBefore(today)) {
      return past.look(session, indicator.code(), day, known)
          .map(
              found ->
                  found
                      .map(
                          then ->
                              ProgressView.past(
                                  then.definition(),
                                  then.then().value(),
                                  then.then().freshness(),
                                  day))
                      .orElseGet(() -> ProgressView.undefined(day)));
    }
    ProgressView view = ProgressView.of(indicator, day);
    return day.isEqual(today)
        ? forecasts.outlook(session, indicator, today).map(view::withForecast)
        : Uni.createFrom().item(view);
  }

  /** Explains its value, with everything read at one moment. */
  public Uni<ExplanationView> explanation(String code, ListLimit listed) {
    return transactions.readAtOneMoment(
        session ->
            evidence
                .read(session, code, listed)
                .map(found -> found.orElseThrow(EvidenceService::notFound))
                .chain(found -> explanation(session, found, listed)));
  }

  private Uni<ExplanationView> explanation(
      Mutiny.Session session, Evidence found, ListLimit listed) {
    Indicator indicator = found.indicator();
    if (indicator.measure() instanceof Derived) {
      return Uni.createFrom()
          .item(ExplanationView.derived(indicator, listed.most(), store.today()));
    }
    return indicator.measure() instanceof Counted counted
        ? withPipeline(session, found, new Counting(indicator.code(), counted), listed)
        : observations
            .latest(session, indicator.code(), LocalDate.MAX, KnownOn.NOW)
            .map(latest -> ExplanationView.observed(indicator, latest.orElse(null), store.today()));
  }

  private Uni<ExplanationView> withPipeline(
      Mutiny.Session session, Evidence found, Counting counting, ListLimit listed) {
    ExplanationView view = ExplanationView.counted(found, store.today());
    if (counting.measure().counts() != SubjectKind.COMMITMENT) {
      return Uni.createFrom().item(view);
    }
    Pipeline pipeline = new Pipeline(counting, listed.most());
    return candidates
        .eachPageUnderWay(session, counting, pipeline::add)
        .map(all -> view.with(pipeline));
  }

  /** Values by date. */
  public Uni<List<SeriesView>> series(String code, SeriesQuery asked) {
    return transactions.read(
        session ->
            find(session, code)
                .chain(
                    indicator ->
                        past.series(session, code, asked)
                            .map(points -> views(points, indicator.definition()))));
  }

  private static List<SeriesView> views(List<SeriesPoint> points, IndicatorDefinition definition) {
    return points.stream()
        .map(point -> SeriesView.of(point, definition.goal().direction()))
        .toList();
  }

  private Uni<Indicator> find(Mutiny.Session session, String code) {
    return store
        .find(session, code)
        .map(found -> found.orElseThrow(EvidenceService::notFound).state());
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
