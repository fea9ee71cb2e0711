package org.hito.initiative.following.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.initiative.following.app.IndicatorFollower;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;

/**
 * Follows indicators by their state topic, which keeps the newest fact of each, so that a new
 * database receives all of them.
 */
@ApplicationScoped
public class IndicatorFacts {

  private final GuardedConsumption guard;
  private final IndicatorFollower follower;

  IndicatorFacts(GuardedConsumption guard, IndicatorFollower follower) {
    this.guard = guard;
    this.follower = follower;
  }

  /** Processes facts of all types: each has the indicator's progress after it. */
  @Incoming("indicators")
  public Uni<Void> follow(KafkaRecordBatch<String, String> batch) {
    return guard.consume(batch, type -> type.startsWith("indicator."), this::follow);
  }

  private Uni<Void> follow(List<ReceivedFact> facts) {
    return Multi.createFrom()
        .iterable(ReceivedFact.newestOfEach(facts))
        .onItem()
        .transformToUniAndConcatenate(fact -> follower.follow(fact, IndicatorState.progress(fact)))
        .collect()
        .last();
  }
}
