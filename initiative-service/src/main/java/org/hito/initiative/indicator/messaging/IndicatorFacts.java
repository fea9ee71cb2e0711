package org.hito.initiative.indicator.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.initiative.indicator.app.IndicatorFollower;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;

/**
 * Follows the indicators. Their state topic is read, which holds the newest fact of each for ever:
 * a new database learns them all.
 */
@ApplicationScoped
public class IndicatorFacts {

  private final GuardedConsumption guard;
  private final IndicatorFollower follower;

  IndicatorFacts(GuardedConsumption guard, IndicatorFollower follower) {
    this.guard = guard;
    this.follower = follower;
  }

  /** Takes one fact, of whatever type: each tells how the indicator stands after it. */
  @Incoming("indicators")
  public Uni<Void> follow(ConsumerRecord<String, String> message) {
    return guard.consume(message, this::follow);
  }

  private Uni<Void> follow(ReceivedFact fact) {
    return fact.type().startsWith("indicator.")
        ? follower.follow(fact, IndicatorState.progress(fact))
        : guard.skipUnknown(fact);
  }
}
