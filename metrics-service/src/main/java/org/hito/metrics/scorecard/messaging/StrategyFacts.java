package org.hito.metrics.scorecard.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.store.Transactions;
import org.hito.metrics.scorecard.domain.Strategy.Pillar;
import org.hito.metrics.scorecard.domain.Strategy;
import org.hito.metrics.scorecard.persistence.StrategyStore;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Follows strategies, for their pillars. */
@ApplicationScoped
public class StrategyFacts {
  static final Set<String> TYPES = Set.of("strategy.registered", "strategy.revised");

  private final GuardedConsumption consumption;
  private final Transactions transactions;
  private final SubjectStore subjects;
  private final StrategyStore store;

  StrategyFacts(
      GuardedConsumption consumption,
      Transactions transactions,
      SubjectStore subjects,
      StrategyStore store) {
    this.consumption = consumption;
    this.transactions = transactions;
    this.subjects = subjects;
    this.store = store;
  }

  @Incoming("strategies")
  public Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return consumption.consume(batch, TYPES::contains, this::take);
  }

  private Uni<Void> take(List<ReceivedFact> facts) {
    return transactions.write(
        session -> subjects.lockShared(session).chain(() -> follow(session, facts)));
  }

  private Uni<Void> follow(Mutiny.Session session, List<ReceivedFact> facts) {
    return Multi.createFrom()
        .iterable(ReceivedFact.newestOfEach(facts))
        .onItem()
        .transformToUniAndConcatenate(fact -> store.follow(session, strategy(fact), fact.version()))
        .collect()
        .last();
  }

  /** The strategy as the fact tells it; empty for a fact of a type that is not known. */
  public static Optional<Strategy> told(ReceivedFact fact) {
    return TYPES.contains(fact.type()) ? Optional.of(strategy(fact)) : Optional.empty();
  }

  private static Strategy strategy(ReceivedFact fact) {
    State state = fact.state(State.class);
    List<Pillar> pillars = state.pillars == null ? List.of() : state.pillars;
    return new Strategy(fact.subject(), state.name, pillars);
  }

  /** What is used here of a strategy's state. */
  record State(LocalisedText name, List<Pillar> pillars) {}
}
