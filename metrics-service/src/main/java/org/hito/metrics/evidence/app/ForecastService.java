package org.hito.metrics.evidence.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.domain.PastValue;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.persistence.CandidateStore;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Forecast;
import org.hito.metrics.progress.domain.Forecast.Point;
import org.hito.metrics.progress.domain.Forecast.Promise;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.progress.domain.Outlook;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/** Forecasts when an indicator's next target would be met. */
@ApplicationScoped
public class ForecastService {
  private static final int RECENT_DAYS = 365;

  private final PastValues past;
  private final CandidateStore candidates;

  ForecastService(PastValues past, CandidateStore candidates) {
    this.past = past;
    this.candidates = candidates;
  }

  Uni<List<Outlook>> outlook(Mutiny.Session session, Indicator indicator, LocalDate today) {
    Progress progress = indicator.progress(today);
    if (progress.achievement() == null || progress.status() == ProgressStatus.ACHIEVED) {
      return Uni.createFrom().item(List.of());
    }
    BigDecimal target = progress.target().value();
    return pace(session, indicator, target, today)
        .chain(
            pace ->
                pipeline(session, indicator, target, today)
                    .map(
                        pipeline -> {
                          List<Outlook> outlook = new ArrayList<>();
                          pace.ifPresent(day -> outlook.add(new Outlook("recent-pace", day)));
                          pipeline.ifPresent(day -> outlook.add(new Outlook("pipeline", day)));
                          return outlook;
                        }));
  }

  private Uni<Optional<LocalDate>> pace(
      Mutiny.Session session, Indicator indicator, BigDecimal target, LocalDate today) {
    LocalDate observed = indicator.freshness(today).observedOn();
    boolean follows = indicator.definition().measure() instanceof Counted || observed == null;
    Point to = new Point(follows ? today : observed, indicator.value(today));
    DatedValue baseline = indicator.definition().goal().baseline();
    LocalDate begin = to.on().minusDays(RECENT_DAYS);
    Uni<Point> from =
        baseline.day().isAfter(begin)
            ? Uni.createFrom().item(new Point(baseline.day(), baseline.value()))
            : past.look(session, indicator.code(), begin, KnownOn.NOW)
                .map(found -> begun(found.orElseThrow(), begin, baseline));
    return from.map(point -> Forecast.atPace(point, to, target, today));
  }

  private static Point begun(PastIndicator was, LocalDate begin, DatedValue baseline) {
    PastValue then = was.then();
    return then.value() == null
            || was.definition().isAtBaseline(then.freshness().observedOn(), begin)
        ? new Point(baseline.day(), baseline.value())
        : new Point(begin, was.definition().goal().direction().cautious(then.value()));
  }

  private Uni<Optional<LocalDate>> pipeline(
      Mutiny.Session session, Indicator indicator, BigDecimal target, LocalDate today) {
    if (!(indicator.definition().measure() instanceof Counted counted)
        || counted.counts() != SubjectKind.COMMITMENT) {
      return Uni.createFrom().item(Optional.empty());
    }
    Counting counting = new Counting(indicator.code(), counted);
    List<Promise> promises = new ArrayList<>();
    return candidates
        .eachPageUnderWay(
            session,
            counting,
            page -> page.forEach(subject -> promises.add(promise(counting, subject))))
        .map(all -> Forecast.byPromises(indicator.value(today), promises, target, today));
  }

  private static Promise promise(Counting counting, Subject subject) {
    return new Promise(
        subject.due() == null ? null : subject.due().last(), counting.gainIfKept(subject));
  }
}
