package org.hito.metrics.scorecard.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.store.Transactions;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.domain.Strategy.Pillar;
import org.hito.metrics.scorecard.persistence.StrategyStore;

/** Follows strategies, for their pillars. */
@ApplicationScoped
public class StrategyFacts {
  static final Set<String> TYPES = Set.of("strategy.registered", "strategy.revised");

  private final GuardedConsumption consumption;
  private final Transactions transactions;
  private final StrategyStore store;

  StrategyFacts(GuardedConsumption consumption, Transactions transactions, StrategyStore store) {
    this.consumption = consumption;
    this.transactions = transactions;
    this.store = store;
  }

  @Incoming("strategies")
  public Uni<Void> take(ConsumerRecord<String, String> message) {
    return consumption.consume(message, this::take);
  }

  private Uni<Void> take(ReceivedFact fact) {
    return told(fact)
        .map(
            strategy ->
                transactions.write(session -> store.follow(session, strategy, fact.version())))
        .orElseGet(() -> consumption.skipUnknown(fact));
  }

  /** The strategy as the fact tells it; empty for a fact of a type that is not known. */
  public static Optional<Strategy> told(ReceivedFact fact) {
    if (!TYPES.contains(fact.type())) {
      return Optional.empty();
    }
    State state = fact.state(State.class);
    List<Pillar> pillars = state.pillars == null ? List.of() : state.pillars;
    return Optional.of(new Strategy(fact.subject(), state.name, pillars));
  }

  /** What is used here of a strategy's state. */
  record State(LocalisedText name, List<Pillar> pillars) {}
}
