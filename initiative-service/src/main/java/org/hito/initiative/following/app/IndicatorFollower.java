package org.hito.initiative.following.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.indicator.persistence.IndicatorProgressStore;
import org.hito.initiative.initiative.app.InitiativeHealth;
import org.hito.kit.ServiceSettings;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.store.Transactions;

/** Processes facts about indicators. */
@ApplicationScoped
public class IndicatorFollower {

  private final Transactions transactions;
  private final IndicatorProgressStore indicators;
  private final InitiativeHealth health;
  private final String service;

  IndicatorFollower(
      Transactions transactions,
      IndicatorProgressStore indicators,
      InitiativeHealth health,
      ServiceSettings settings) {
    this.transactions = transactions;
    this.indicators = indicators;
    this.health = health;
    this.service = settings.name();
  }

  /**
   * One transaction: the indicator, the health of each initiative linked to it, and their facts.
   */
  public Uni<Void> follow(ReceivedFact fact, IndicatorProgress progress) {
    return transactions.write(
        session ->
            indicators
                .follow(session, progress, fact.version())
                .chain(
                    statusChanged ->
                        statusChanged
                            ? health.answer(session, progress.indicator(), fact.asOrigin(service))
                            : Uni.createFrom().voidItem()));
  }
}
