package org.hito.metrics.scorecard.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.evidence.persistence.PastIndicatorStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.progress.domain.KnownOn;
import org.hito.metrics.scorecard.domain.Change;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.persistence.ChangeStore;
import org.hito.metrics.scorecard.persistence.StrategyStore;

/** Gathers the scorecard of a strategy. */
@ApplicationScoped
public class ScorecardService {
  private final Transactions transactions;
  private final StrategyStore strategies;
  private final StandingIndicators indicators;
  private final ChangeStore changes;
  private final PastIndicatorStore past;
  private final Today today;

  ScorecardService(
      Transactions transactions,
      StrategyStore strategies,
      StandingIndicators indicators,
      ChangeStore changes,
      PastIndicatorStore past,
      Today today) {
    this.transactions = transactions;
    this.strategies = strategies;
    this.indicators = indicators;
    this.changes = changes;
    this.past = past;
    this.today = today;
  }

  /**
   * The contents of a scorecard.
   *
   * @param changes those since the requested moment, or null if none was requested
   */
  public record Material(Strategy strategy, List<Indicator> indicators, List<Change> changes) {}

  /**
   * Gathers it; 404 for an unknown strategy without indicators.
   *
   * @param since or null
   */
  public Uni<Material> gather(String code, Instant since) {
    return transactions.read(
        session ->
            strategies
                .find(session, code)
                .chain(
                    strategy ->
                        indicators
                            .of(session, code)
                            .invoke(found -> checkKnown(strategy, found))
                            .chain(
                                found ->
                                    changes(session, code, found, since)
                                        .map(
                                            changed -> material(code, strategy, found, changed)))));
  }

  /** The number of indicators of each status, whatever their strategy, as JSON. */
  public Uni<String> statuses() {
    return transactions.read(indicators::statuses);
  }

  private static void checkKnown(Optional<Strategy> strategy, List<Indicator> indicators) {
    if (strategy.isEmpty() && indicators.isEmpty()) {
      throw new ProblemException(404, "not-found");
    }
  }

  private static Material material(
      String code, Optional<Strategy> strategy, List<Indicator> indicators, List<Change> changes) {
    return new Material(strategy.orElseGet(() -> Strategy.unknown(code)), indicators, changes);
  }

  private Uni<List<Change>> changes(
      Mutiny.Session session, String strategy, List<Indicator> indicators, Instant since) {
    if (since == null) {
      return Uni.createFrom().nullItem();
    }
    return changes
        .since(session, strategy, since)
        .chain(
            facts ->
                facts.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : before(session, facts, since)
                        .map(before -> changes(facts, before, indicators, since)));
  }

  private Uni<Map<String, PastIndicator>> before(
      Mutiny.Session session, List<Change.Facts> facts, Instant since) {
    Instant before = since.minus(1, ChronoUnit.MICROS);
    return past.read(
            session,
            facts.stream().map(Change.Facts::indicator).toList(),
            new KnownOn(before, today.of(before)))
        .map(found -> found.stream().collect(Collectors.toMap(ScorecardService::code, one -> one)));
  }

  private static String code(PastIndicator one) {
    return one.definition().code();
  }

  private List<Change> changes(
      List<Change.Facts> facts,
      Map<String, PastIndicator> before,
      List<Indicator> indicators,
      Instant since) {
    Map<String, Indicator> now =
        indicators.stream().collect(Collectors.toMap(Indicator::code, one -> one));
    List<Change> changed = new ArrayList<>();
    for (Change.Facts one : facts) {
      Indicator indicator = now.get(one.indicator());
      if (indicator != null) { // it may have joined the strategy after its indicators were read
        PastIndicator was = before.get(one.indicator());
        Change change = one.between(was, today.of(since), indicator, today.date());
        if (one.cameTo(change)) {
          changed.add(change);
        }
      }
    }
    return changed;
  }
}
