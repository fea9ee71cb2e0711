package org.hito.metrics.scorecard.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.persistence.ChangeStore;
import org.hito.metrics.scorecard.persistence.ChangeStore.Change;
import org.hito.metrics.scorecard.persistence.StrategyStore;

/** Draws up the scorecard of a strategy. */
@ApplicationScoped
public class ScorecardService {
  private final Transactions transactions;
  private final StrategyStore strategies;
  private final StandingIndicators indicators;
  private final ChangeStore changes;

  ScorecardService(
      Transactions transactions,
      StrategyStore strategies,
      StandingIndicators indicators,
      ChangeStore changes) {
    this.transactions = transactions;
    this.strategies = strategies;
    this.indicators = indicators;
    this.changes = changes;
  }

  /**
   * What a scorecard is made of.
   *
   * @param changes what became other since the moment asked about, or null when none was
   */
  public record Material(Strategy strategy, List<Indicator> indicators, List<Change> changes) {}

  /**
   * Gathers it; 404 for a strategy nobody has told of and no indicator belongs to.
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
                            .invoke(
                                found -> {
                                  if (strategy.isEmpty() && found.isEmpty()) {
                                    throw new ProblemException(404, "not-found");
                                  }
                                })
                            .chain(
                                found ->
                                    changes(session, code, since)
                                        .map(
                                            changed ->
                                                new Material(
                                                    strategy.orElseGet(
                                                        () -> Strategy.unknown(code)),
                                                    found,
                                                    changed)))));
  }

  private Uni<List<Change>> changes(Mutiny.Session session, String code, Instant since) {
    return since == null ? Uni.createFrom().nullItem() : changes.since(session, code, since);
  }
}
