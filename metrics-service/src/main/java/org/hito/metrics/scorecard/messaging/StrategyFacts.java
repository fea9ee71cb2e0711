package org.hito.metrics.scorecard.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.LocalisedText;
import org.hito.metrics.scorecard.app.StrategyFollower;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.domain.Strategy.Pillar;
import org.hito.metrics.scorecard.domain.VersionedStrategy;

/** Follows strategies, for their pillars. */
@ApplicationScoped
public class StrategyFacts {

  static final Set<String> TYPES = Set.of("strategy.registered", "strategy.revised");

  private final GuardedConsumption consumption;
  private final StrategyFollower follower;

  StrategyFacts(GuardedConsumption consumption, StrategyFollower follower) {
    this.consumption = consumption;
    this.follower = follower;
  }

  @Incoming("strategies")
  public Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return consumption.consume(
        batch,
        TYPES::contains,
        facts ->
            follower.follow(
                ReceivedFact.newestOfEach(facts).stream().map(StrategyFacts::strategy).toList()));
  }

  /** The strategy a fact describes; empty for an unknown type of fact. */
  public static Optional<VersionedStrategy> parse(ReceivedFact fact) {
    return TYPES.contains(fact.type()) ? Optional.of(strategy(fact)) : Optional.empty();
  }

  private static VersionedStrategy strategy(ReceivedFact fact) {
    State state = fact.state(State.class);
    List<Pillar> pillars = state.pillars == null ? List.of() : state.pillars;
    return new VersionedStrategy(new Strategy(fact.subject(), state.name, pillars), fact.version());
  }

  /** The members of a strategy's state that are used here. */
  record State(LocalisedText name, List<Pillar> pillars) {}
}
